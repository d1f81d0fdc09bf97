import type { Actor } from '#platform/authorization';
import type { Tx } from '#platform/tenancy';
import { auditAction, type JsonObject, seenBy } from './actions.js';

export interface AuditAct {
  /** The chain of the record's owner: an act stands in exactly one. */
  readonly chain: { readonly municipalityId: string } | { readonly districtId: string };
  readonly actor: Actor;
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string };
  /** What happened, without personal data: this part can never be erased. */
  readonly body: JsonObject;
  /** Personal data beside the actor's name; only its digest enters the chain, so that it can be erased. */
  readonly personal?: JsonObject;
  /** Domain time of the act. */
  readonly at: Date;
}

/** Appends one act; the last statement of its transaction, since it locks the head of the chain until commit. */
async function append(tx: Tx, act: AuditAct): Promise<void> {
  const { action, actor, at, body, chain, subject } = act;
  await tx.query('select audit.append($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
    'municipalityId' in chain ? chain.municipalityId : chain.districtId,
    at,
    actor.role,
    action,
    subject.type,
    subject.id,
    seenBy(auditAction(action)),
    body,
    personalOf(act),
  ]);
}

function personalOf({ actor, personal }: AuditAct): JsonObject | null {
  const name: JsonObject = actor.role === 'system' ? {} : { actor: actor.name };
  const whole = { ...name, ...personal };
  return Object.keys(whole).length === 0 ? null : whole;
}

export const audit = { append } as const;
