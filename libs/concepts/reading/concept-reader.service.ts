import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, type Read } from '#features/frameworks';
import { municipalitySummary } from '#features/identity';
import { audit } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { recordId, select, Tenancy, type Tx } from '#platform/tenancy';
import '../concepts.audit.js';
import { actionsFor, type ConceptAction } from '../actions.domain.js';
import type { ConceptState, DecisionRow, Origin } from '../concept.domain.js';
import { conceptsPolicy } from '../concepts.policy.js';
import {
  adoptedConcepts,
  type AdoptedRow,
  decisionsOf,
  historyOf,
  revisionOf,
  type RevisionHead,
  type RevisionRow,
} from '../concepts.statements.js';
import type { ConceptItem } from './concept-item.domain.js';
import { type ConceptField, countsOf, type DecisionCounts, itemsOf, overlay } from './overlay.domain.js';

interface Municipality {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
}

/** A municipality's concept as it is read: the release with its decisions laid over it. */
export interface LocalConcept {
  readonly id: string;
  readonly revisionId: string;
  readonly municipality: Municipality;
  readonly frameworkReleaseId: string;
  readonly newerRelease: RevisionHead['newer_release'];
  readonly revision: number;
  readonly state: ConceptState;
  readonly version: number;
  readonly adoption: {
    readonly body: string;
    readonly date: string;
    readonly paperNumber: string | null;
    readonly url: string | null;
  } | null;
  readonly adoptionOrigin: Origin | null;
  readonly counts: DecisionCounts;
  readonly availableActions: readonly ConceptAction[];
  readonly fields: readonly ConceptField[];
}

/** What the district knows of a concept: only what the council adopted. */
interface AdoptedConcept {
  readonly municipality: Municipality;
  readonly adoptedRevision: number | null;
  readonly adoption: LocalConcept['adoption'];
  readonly adoptionOrigin: Origin | null;
  readonly counts: DecisionCounts | null;
}

export interface ItemChange {
  readonly id: string;
  readonly itemId: string;
  readonly at: string;
  readonly actor: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly revision: number;
}

@Injectable()
export class ConceptReader {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Frameworks) private readonly frameworks: Frameworks,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The concept of a municipality, without ids the newest revision of the own one; its first reader inside the municipality derives it. */
  async concept(actor: Actor, municipalityId: string | null, revisionId: string | null = null): Promise<LocalConcept> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'LocalConcept');
    const whose = municipalityId ?? actor.context.municipalityId;
    if (!whose) throw new NotFound();
    if (revisionId) return this.storedRevision(actor, whose, revisionId);
    const read: Read = (statements) => this.tenancy.read(actor.context, statements);
    return (await this.find(read, actor, whose, null)) ?? this.derived(actor, whose);
  }

  /** Goals and measures of the own concept, in reading order. */
  async items(actor: Actor): Promise<ConceptItem[]> {
    return itemsOf((await this.concept(actor, null)).fields);
  }

  async history(actor: Actor, itemId: string): Promise<ItemChange[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'ConceptHistory');
    const { municipalityId } = actor.context;
    if (!municipalityId) throw new NotFound();
    const [changes = []] = await this.tenancy.read(actor.context, [historyOf(municipalityId, itemId)]);
    const known = changes.length > 0 || (await this.items(actor)).some((item) => item.id === itemId);
    if (!known) throw new NotFound();
    return changes as unknown as ItemChange[];
  }

  /** What the councils of the district adopted, municipality by municipality in German order. */
  async adopted(actor: Actor): Promise<AdoptedConcept[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'compare', 'LocalConcept');
    const [rows = []] = await this.tenancy.read(actor.context, [adoptedConcepts()]);
    return (rows as unknown as AdoptedRow[]).map(adoptedConcept);
  }

  /** A revision of a municipality that the reader may see, to be read only: acts are offered on the concept itself. */
  async storedRevision(actor: Actor, municipalityId: string, revisionId: string): Promise<LocalConcept> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'LocalConcept');
    const read: Read = (statements) => this.tenancy.read(actor.context, statements);
    const concept = await this.find(read, actor, municipalityId, recordId(revisionId));
    if (!concept) throw new NotFound();
    return { ...concept, availableActions: [] };
  }

  /** A revision as it stands inside a running transaction, of the own concept unless another one is named; without an id the newest. */
  async revision(
    tx: Tx,
    actor: Actor,
    revisionId: string | null,
    municipalityId: string | null = actor.context.municipalityId,
  ): Promise<LocalConcept> {
    const read: Read = (statements) => select(tx, statements);
    const concept = municipalityId && (await this.find(read, actor, municipalityId, revisionId && recordId(revisionId)));
    if (!concept) throw new NotFound();
    return concept;
  }

  private async find(read: Read, actor: Actor, municipalityId: string, revisionId: string | null): Promise<LocalConcept | null> {
    const statements = [
      revisionOf(municipalityId, revisionId),
      decisionsOf(municipalityId, revisionId),
      municipalitySummary(municipalityId),
    ];
    const [[revision] = [], decisions, [municipality] = []] = await read(statements);
    if (!revision || !municipality) return null;
    const row = revision as unknown as RevisionHead;
    const { fields: district } = await this.frameworks.content(read, row.release_id);
    const fields = overlay(district, decisions as unknown as DecisionRow[]);
    return {
      ...headerOf(row, actor),
      municipality: municipalityOf(municipality as unknown as MunicipalityRow),
      counts: countsOf(fields),
      fields,
    };
  }

  private async derived(actor: Actor, municipalityId: string): Promise<LocalConcept> {
    if (municipalityId !== actor.context.municipalityId) throw new NotFound();
    await this.tenancy.transaction(actor.context, (tx) => this.derive(tx, actor));
    const concept = await this.find((statements) => this.tenancy.read(actor.context, statements), actor, municipalityId, null);
    if (!concept) throw new NotFound();
    return concept;
  }

  /** Begins the municipality's first draft over the release in force; does nothing where a concept exists. */
  async derive(tx: Tx, actor: Actor): Promise<void> {
    const { municipalityId, districtId } = actor.context;
    if (!municipalityId) throw new NotFound();
    const release = await this.frameworks.find((statements) => select(tx, statements), null);
    const now = this.clock.now();
    const [concept] = await tx.query<{ id: string }[]>(
      `insert into local_concept (municipality_id, district_id, framework_id, created_at) values ($1, $2, $3, $4) on conflict do nothing returning id`,
      [municipalityId, districtId, release.framework_id, now],
    );
    if (!concept) return;
    await tx.query(
      `insert into concept_revision (municipality_id, district_id, concept_id, number, release_id, created_at) values ($1, $2, $3, 1, $4, $5)`,
      [municipalityId, districtId, concept.id, release.id, now],
    );
    await audit.append(tx, {
      chain: { municipalityId },
      actor,
      action: 'concept.derived',
      subject: { type: 'LocalConcept', id: concept.id },
      body: { release: release.number },
      at: now,
    });
  }
}

function headerOf(row: RevisionHead, { role }: Actor): Omit<LocalConcept, 'municipality' | 'counts' | 'fields'> {
  return {
    id: row.concept_id,
    revisionId: row.id,
    frameworkReleaseId: row.release_id,
    newerRelease: row.newer_release,
    revision: row.number,
    state: row.state,
    version: row.version,
    adoption: adoptionOf(row),
    adoptionOrigin: row.adoption_origin,
    availableActions: actionsFor(role, row.state),
  };
}

interface MunicipalityRow extends Omit<Municipality, 'shortName'> {
  readonly short_name: string;
}

function municipalityOf({ id, slug, name, short_name }: MunicipalityRow): Municipality {
  return { id, slug, name, shortName: short_name };
}

function adoptedConcept({ id, slug, name, shortName, number, decided, total, ...row }: AdoptedRow): AdoptedConcept {
  return {
    municipality: { id, slug, name, shortName },
    adoptedRevision: number,
    adoption: adoptionOf(row),
    adoptionOrigin: row.adoption_origin,
    counts: number === null ? null : { decided, open: total - decided, total },
  };
}

function adoptionOf(
  row: Pick<RevisionRow, 'adoption_body' | 'adoption_date' | 'adoption_paper_number' | 'adoption_url'>,
): LocalConcept['adoption'] {
  if (row.adoption_body === null || row.adoption_date === null) return null;
  return { body: row.adoption_body, date: row.adoption_date, paperNumber: row.adoption_paper_number, url: row.adoption_url };
}
