import type { Actor } from '#platform/authorization';
import type { Tx } from '#platform/tenancy';
import { municipalityOf } from '../locked-revision.js';
import { type CouncilEntry, differencesBetween } from './council-record.domain.js';

interface Correcting {
  readonly recordId: string;
  /** The version of the record that comes with it. */
  readonly version: number;
  readonly reason: string;
  readonly at: Date;
}

/** Written before the record, so that the database lets it through; `stored` is null for one that comes late. */
export async function noteCorrection(
  tx: Tx,
  actor: Actor,
  { recordId, version, reason, at }: Correcting,
  entry: CouncilEntry,
  stored: CouncilEntry | null,
): Promise<void> {
  const differences = stored ? differencesBetween(entry, stored) : [];
  const changes = differences.map(({ field, current, yours }) => ({ field, before: current, after: yours }));
  await tx.query(
    `insert into council_record_correction (municipality_id, district_id, record_id, version, reason, changes, corrected_at, corrected_by, corrected_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[municipalityOf(actor), actor.context.districtId, recordId, version, reason],
      ...[JSON.stringify(changes), at, actor.context.accountId, actor.name],
    ],
  );
}
