import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, type Read } from '#features/frameworks';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { ChangedMeanwhile, NotFound } from '#platform/errors';
import { select, Tenancy, type Tx } from '#platform/tenancy';
import { conceptsPolicy } from '../concepts.policy.js';
import { lockRevision } from '../concepts.statements.js';
import { municipalityOf } from '../locked-revision.js';
import { noteCorrection } from './correction.js';
import { checkEntry, type CouncilEntry, differencesBetween, isCorrection, type RecordKind } from './council-record.domain.js';
import { invalidEntry, reasonOf, staysRecorded } from './council.refusals.js';
import { type CouncilRow, presentationsOfDistrict, type PresentationRow, recordById, recordsOf } from './council.statements.js';
import { stepsOf } from './step.statements.js';

registerAuditActions({
  'council.consultation-recorded': { text: { de: 'Beratung im Gremium {body} am {date} festgehalten', en: '{body} of {date} recorded' } },
  'council.presentation-recorded': {
    text: { de: 'Vorstellung des Rahmenkonzepts im Gremium {body} am {date} festgehalten', en: 'Framework presented in {body} on {date}' },
    shared: true,
  },
  'council.record-changed': { text: { de: 'Eintrag zu {body}, {date} geändert', en: 'Entry on {body}, {date} changed' } },
  'council.record-corrected': {
    text: { de: 'Eintrag zu {body}, {date} nach dem Beschluss berichtigt', en: 'Entry on {body}, {date} corrected after the resolution' },
    shared: true,
  },
  'council.record-added-late': {
    text: { de: 'Beratung im Gremium {body} am {date} nach dem Beschluss nachgetragen', en: '{body} of {date} added after the resolution' },
    shared: true,
  },
  'council.record-removed': { text: { de: 'Eintrag zu {body}, {date} entfernt', en: 'Entry on {body}, {date} removed' } },
});

export interface TakenStep {
  readonly id: string;
  readonly revision: number;
  readonly action: 'open_review' | 'bring_before_council' | 'return_to_draft' | 'record_adoption';
  readonly reason: string | null;
  readonly at: string;
  readonly actor: string;
}

interface Trail {
  readonly steps: readonly TakenStep[];
  readonly records: readonly CouncilRow[];
  /** Whether the reader may add to it and change it. */
  readonly editable: boolean;
}

@Injectable()
export class CouncilTrails {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Frameworks) private readonly frameworks: Frameworks,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of another municipality the district reads presentations and what belongs to adopted revisions; row security says so. */
  async trail(actor: Actor, municipalityId: string | null): Promise<Trail> {
    const ability = abilityOf(actor, conceptsPolicy);
    ensureCan(ability, 'read', 'CouncilTrail');
    const whose = municipalityId ?? municipalityOf(actor);
    const [steps = [], records = []] = await this.tenancy.read(actor.context, [stepsOf(whose), recordsOf(whose)]);
    const editable = whose === actor.context.municipalityId && ability.can('write', 'CouncilTrail');
    return { steps: steps as unknown as TakenStep[], records: records as unknown as CouncilRow[], editable };
  }

  async presentations(actor: Actor): Promise<PresentationRow[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'compare', 'LocalConcept');
    const [rows = []] = await this.tenancy.read(actor.context, [presentationsOfDistrict()]);
    return rows as unknown as PresentationRow[];
  }

  /** A consultation is one of the newest revision, a presentation one of the framework in force. */
  async add(tx: Tx, actor: Actor, kind: RecordKind, input: CouncilEntry, reason: string | null = null): Promise<CouncilRow> {
    const entry = this.checked(actor, input);
    const municipalityId = municipalityOf(actor);
    const { revisionId, releaseId, adopted } = await this.subjectOf(tx, municipalityId, kind);
    const id = await newId(tx);
    if (adopted) await noteCorrection(tx, actor, this.correcting(id, 1, reason), entry, null);
    await tx.query(
      `insert into council_record (municipality_id, district_id, id, kind, revision_id, release_id, body, body_kind, held_on, paper_number,
                                   result, note, url, origin, updated_at, updated_by, updated_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[municipalityId, actor.context.districtId, id, kind, revisionId, releaseId],
        ...[entry.body, entry.bodyKind, entry.date, entry.paperNumber, entry.result, entry.note, entry.url, entry.origin ?? null],
        ...[this.clock.now(), actor.context.accountId, actor.name],
      ],
    );
    await this.note(tx, actor, adopted ? 'council.record-added-late' : `council.${kind}-recorded`, id, entry);
    return found(tx, municipalityId, id);
  }

  /** A meeting of an adopted revision is completed like any other; to say something differently takes a reason. */
  async change(tx: Tx, actor: Actor, { id, version }: Seen, input: CouncilEntry, reason: string | null = null): Promise<CouncilRow> {
    const entry = this.checked(actor, input);
    const municipalityId = municipalityOf(actor);
    const stored = await seen(tx, municipalityId, { id, version }, entry);
    const corrects = stored.frozen && isCorrection(entry, stored);
    if (corrects) await noteCorrection(tx, actor, this.correcting(id, version + 1, reason), entry, stored);
    await tx.query(
      `update council_record set body = $3, body_kind = $4, held_on = $5, paper_number = $6, result = $7, note = $8, url = $9, origin = null,
              version = version + 1, updated_at = $10, updated_by = $11, updated_by_name = $12
        where municipality_id = $1 and id = $2`,
      [
        ...[municipalityId, id, entry.body, entry.bodyKind, entry.date, entry.paperNumber, entry.result, entry.note, entry.url],
        ...[this.clock.now(), actor.context.accountId, actor.name],
      ],
    );
    await this.note(tx, actor, corrects ? 'council.record-corrected' : 'council.record-changed', id, entry);
    return found(tx, municipalityId, id);
  }

  async remove(tx: Tx, actor: Actor, { id, version }: Seen): Promise<void> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'write', 'CouncilTrail');
    const municipalityId = municipalityOf(actor);
    const record = await seen(tx, municipalityId, { id, version }, null);
    if (record.frozen) throw staysRecorded();
    await tx.query('delete from council_record where municipality_id = $1 and id = $2', [municipalityId, id]);
    await this.note(tx, actor, 'council.record-removed', id, record);
  }

  private checked(actor: Actor, input: CouncilEntry): CouncilEntry {
    ensureCan(abilityOf(actor, conceptsPolicy), 'write', 'CouncilTrail');
    const { entry, issues } = checkEntry(input, this.clock.today());
    if (issues.length > 0) throw invalidEntry(issues);
    return entry;
  }

  private correcting(recordId: string, version: number, reason: string | null) {
    return { recordId, version, reason: reasonOf(reason), at: this.clock.now() };
  }

  private async subjectOf(tx: Tx, municipalityId: string, kind: RecordKind): Promise<Subject> {
    if (kind === 'presentation') {
      const read: Read = (statements) => select(tx, statements);
      return { revisionId: null, releaseId: (await this.frameworks.find(read, null)).id, adopted: false };
    }
    const revision = await lockRevision(tx, municipalityId);
    if (!revision) throw new NotFound();
    return { revisionId: revision.id, releaseId: null, adopted: revision.state === 'adopted' };
  }

  private async note(tx: Tx, actor: Actor, action: string, id: string, { body, date }: Pick<CouncilEntry, 'body' | 'date'>): Promise<void> {
    const chain = { municipalityId: municipalityOf(actor) };
    await audit.append(tx, { chain, actor, action, subject: { type: 'CouncilRecord', id }, body: { body, date }, at: this.clock.now() });
  }
}

interface Subject {
  readonly revisionId: string | null;
  readonly releaseId: string | null;
  readonly adopted: boolean;
}

async function newId(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('select uuidv7() as id');
  if (!row) throw new Error('PostgreSQL gave no id');
  return row.id;
}

interface Seen {
  readonly id: string;
  readonly version: number;
}

async function found(tx: Tx, municipalityId: string, id: string): Promise<CouncilRow> {
  const [[row] = []] = await select(tx, [recordById(municipalityId, id)]);
  if (!row) throw new NotFound();
  return row as unknown as CouncilRow;
}

/** The record as it was seen, locked; whoever saw an older one learns what is stored now. */
async function seen(tx: Tx, municipalityId: string, { id, version }: Seen, entry: CouncilEntry | null): Promise<CouncilRow> {
  await found(tx, municipalityId, id);
  const [last] = await tx.query<{ actor: string; at: string }[]>(
    'select updated_by_name as actor, updated_at as at from council_record where municipality_id = $1 and id = $2 for update',
    [municipalityId, id],
  );
  const record = await found(tx, municipalityId, id);
  if (record.version === version) return record;
  throw new ChangedMeanwhile({
    currentVersion: record.version,
    changedBy: last?.actor ?? null,
    changedAt: last?.at ?? null,
    fields: entry ? differencesBetween(entry, record) : [],
  });
}
