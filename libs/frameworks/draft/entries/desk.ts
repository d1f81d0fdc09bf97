import { audit } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Forbidden } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { frameworksPolicy } from '../../frameworks.policy.js';
import { invalid, noDraft } from '../draft.refusals.js';
import { type DraftPen, lockDraft } from '../draft.statements.js';
import type { FieldIssue } from './fields.domain.js';

/** The draft as it lies open while one transaction writes. */
export interface Desk {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly pen: DraftPen;
}

/** `share` to change fields, `update` to change where things stand. */
export async function openDesk(tx: Tx, actor: Actor, at: Date, mode: 'share' | 'update'): Promise<Desk> {
  const districtId = draftingDistrict(actor);
  const draft = await lockDraft(tx, mode);
  if (!draft) throw noDraft();
  return { tx, actor, pen: { districtId, releaseId: draft.id, accountId: actor.context.accountId, at } };
}

export function draftingDistrict(actor: Actor): string {
  ensureCan(abilityOf(actor, frameworksPolicy), 'edit', 'FrameworkDraft');
  if (!actor.context.districtId) throw new Forbidden();
  return actor.context.districtId;
}

export function ensureValid(issues: readonly FieldIssue[]): void {
  if (issues.length > 0) throw invalid(issues);
}

export async function newId(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('select uuidv7() as id');
  if (!row) throw new Error('no id');
  return row.id;
}

type AuditBody = Readonly<Record<string, string | number>>;

/** The last statement of every act on a draft. */
export async function record(
  { tx, actor, pen }: Desk,
  action: string,
  subject: { readonly id: string; readonly code: string; readonly title: string },
  more: AuditBody = {},
): Promise<void> {
  await audit.append(tx, {
    chain: { districtId: pen.districtId },
    actor,
    action,
    subject: { type: action.includes('indicator-') ? 'FrameworkIndicator' : 'FrameworkItem', id: subject.id },
    body: { item: `${subject.code} ${subject.title}`, ...more },
    at: pen.at,
  });
}
