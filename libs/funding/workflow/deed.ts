import type { AuditAct, JsonObject } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { ChangedMeanwhile, type FieldChange, NotFound } from '#platform/errors';
import { recordId, type Tx } from '#platform/tenancy';
import { insertRow } from '../rows.js';
import type { WholeApplication } from '../application/application.statements.js';
import type { Command, CommandName } from './workflow.domain.js';

/** A command that the workflow allows, with everything its effect may need. */
export interface Deed {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly application: WholeApplication;
  readonly command: Command;
  readonly at: Date;
}

/** Columns of the header that change with an act, beside state and version. */
export type HeaderChanges = Readonly<
  Partial<Record<'title' | 'receipt_number' | 'submission_count' | 'submitted_at' | 'requested_cents' | 'granted_cents', unknown>>
>;

/** Acts on one application take turns; foreign and absent ones are the same. */
export async function lockApplication(tx: Tx, applicationId: string): Promise<void> {
  const rows = await tx.query<unknown[]>(
    `select 1 from funding_application where id = $1 and municipality_id in (select id from municipality) for update`,
    [recordId(applicationId)],
  );
  if (rows.length === 0) throw new NotFound();
}

export function expectVersion(application: WholeApplication, expectedVersion: number, fields: readonly FieldChange[]): void {
  if (application.version === expectedVersion) return;
  const { version: currentVersion, changedByName: changedBy, changedAt } = application;
  throw new ChangedMeanwhile({ currentVersion, changedBy, changedAt, fields });
}

export async function changeHeader(
  { tx, actor, application, at }: Omit<Deed, 'command'>,
  state: string,
  changes: HeaderChanges = {},
): Promise<void> {
  const all = { ...changes, state, changed_at: at, changed_by_name: actor.name };
  const assignments = Object.keys(all).map((column, index) => `${column} = $${index + 3}`);
  await tx.query(`update funding_application set version = version + 1, ${assignments.join(', ')} where municipality_id = $1 and id = $2`, [
    application.municipalityId,
    application.id,
    ...Object.values(all),
  ]);
}

type Visibility = 'both' | 'municipality' | 'district';

// Work on a draft stays with the municipality, the weighing of a decision with the district.
const visibilities: Readonly<Record<CommandName | 'create' | 'notice_issued', Visibility>> = {
  create: 'municipality',
  edit: 'municipality',
  request_sign_off: 'municipality',
  sign_off: 'municipality',
  refuse_sign_off: 'municipality',
  reopen: 'municipality',
  submit: 'both',
  check_passed: 'both',
  check_failed: 'both',
  return: 'both',
  propose: 'district',
  send_back: 'district',
  grant: 'both',
  refuse: 'both',
  withdraw: 'both',
  notice_issued: 'both',
};

interface Happening {
  readonly action: keyof typeof visibilities;
  readonly from: string | null;
  readonly to: string;
  readonly reason?: string | null;
}

type Owned = Pick<WholeApplication, 'id' | 'municipalityId' | 'districtId'>;

export async function recordEvent(
  tx: Tx,
  actor: Actor,
  { id, municipalityId, districtId }: Owned,
  happening: Happening,
  at: Date,
): Promise<void> {
  const { action, from, to, reason } = happening;
  await insertRow(tx, 'funding_event', {
    municipality_id: municipalityId,
    district_id: districtId,
    application_id: id,
    at,
    actor_id: actor.role === 'system' ? null : actor.context.accountId,
    actor_name: actor.name,
    actor_role: actor.role,
    action,
    from_state: from,
    to_state: to,
    reason: reason?.trim() || null,
    visibility: visibilities[action],
  });
}

/** The act for the chain of the municipality; the caller appends it as the last statement of its transaction. */
export function auditAct(actor: Actor, { id, municipalityId }: Owned, action: string, body: JsonObject, at: Date): AuditAct {
  return { chain: { municipalityId }, actor, action, subject: { type: 'FundingApplication', id }, body, at };
}
