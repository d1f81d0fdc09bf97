import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, type Read } from '#features/frameworks';
import { municipalitySummary } from '#features/identity';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { known, NotFound } from '#platform/errors';
import { recordId, select, Tenancy, type Tx } from '#platform/tenancy';
import type { DecisionRow } from '../concept.domain.js';
import { conceptsPolicy } from '../concepts.policy.js';
import { adoptedConcepts, type AdoptedRow, decisionsOf, historyOf, revisionOf, type RevisionHead } from '../concepts.statements.js';
import { municipalityOf } from '../locked-revision.js';
import type { ConceptItem } from './concept-item.domain.js';
import { derive } from './derivation.js';
import { type AdoptedConcept, adoptedConcept, type LocalConcept, localConcept, type MunicipalityRow } from './local-concept.js';
import { itemsOf, overlay } from './overlay.domain.js';

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
    const whose = municipalityId ?? municipalityOf(actor);
    if (revisionId) return this.storedRevision(actor, whose, revisionId);
    return (await this.find(this.reading(actor), actor, whose, null)) ?? this.derived(actor, whose);
  }

  /** Goals and measures of the own concept, in reading order. */
  async items(actor: Actor): Promise<ConceptItem[]> {
    return itemsOf((await this.concept(actor, null)).fields);
  }

  async history(actor: Actor, itemId: string): Promise<ItemChange[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'ConceptHistory');
    const [changes = []] = await this.tenancy.read(actor.context, [historyOf(municipalityOf(actor), itemId)]);
    const isItem = changes.length > 0 || (await this.items(actor)).some((item) => item.id === itemId);
    if (!isItem) throw new NotFound();
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
    const concept = known(await this.find(this.reading(actor), actor, municipalityId, recordId(revisionId)));
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
    return known(await this.find(read, actor, known(municipalityId), revisionId && recordId(revisionId)));
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
    const { fields } = await this.frameworks.content(read, row.release_id);
    return localConcept(row, municipality as unknown as MunicipalityRow, overlay(fields, decisions as unknown as DecisionRow[]), actor);
  }

  private async derived(actor: Actor, municipalityId: string): Promise<LocalConcept> {
    if (municipalityId !== actor.context.municipalityId) throw new NotFound();
    await this.tenancy.transaction(actor.context, async (tx) => {
      const inForce = await this.frameworks.find((statements) => select(tx, statements), null);
      await derive(tx, actor, inForce, this.clock.now());
    });
    return known(await this.find(this.reading(actor), actor, municipalityId, null));
  }

  private reading(actor: Actor): Read {
    return (statements) => this.tenancy.read(actor.context, statements);
  }
}
