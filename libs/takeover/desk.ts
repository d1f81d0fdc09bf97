import type { Read } from '#features/frameworks';
import { audit, type JsonObject } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Forbidden } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import './takeover.audit.js';
import { takeoverPolicy } from './takeover.policy.js';

type Subject = 'FrameworkPublication' | 'FrameworkTakeover';

/** Who writes, about what, for which district and when. */
export interface Pen {
  readonly actor: Actor;
  readonly subject: Subject;
  readonly districtId: string;
  readonly at: Date;
}

export function penFor(actor: Actor, subject: Subject, at: Date): Pen {
  return { actor, subject, districtId: planningDistrict(actor, 'write', subject), at };
}

export function planningDistrict(actor: Actor, action: 'read' | 'write', subject: Subject): string {
  ensureCan(abilityOf(actor, takeoverPolicy), action, subject);
  if (!actor.context.districtId) throw new Forbidden();
  return actor.context.districtId;
}

/** Reads as part of the transaction. */
export function reading(tx: Tx): Read {
  return (selects) => select(tx, selects);
}

/** The last statement of every act. */
export async function record(tx: Tx, { actor, subject, districtId, at }: Pen, action: string, id: string, body: JsonObject): Promise<void> {
  await audit.append(tx, { chain: { districtId }, actor, action, subject: { type: subject, id }, body, at });
}
