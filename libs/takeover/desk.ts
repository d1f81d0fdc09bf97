import { audit, type JsonObject } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Forbidden } from '#platform/errors';
import type { Read } from '#features/frameworks';
import { select, type Tx } from '#platform/tenancy';
import { takeoverPolicy } from './takeover.policy.js';

/** Who writes, for which district and when. */
export interface Pen {
  readonly actor: Actor;
  readonly districtId: string;
  readonly at: Date;
}

export function planningDistrict(actor: Actor, action: 'read' | 'write', kind: 'FrameworkPublication' | 'FrameworkTakeover'): string {
  ensureCan(abilityOf(actor, takeoverPolicy), action, kind);
  if (!actor.context.districtId) throw new Forbidden();
  return actor.context.districtId;
}

/** Reads as part of the transaction. */
export function reading(tx: Tx): Read {
  return (selects) => select(tx, selects);
}

/** The last statement of every act. */
export async function record(tx: Tx, { actor, districtId, at }: Pen, action: string, id: string, body: JsonObject): Promise<void> {
  const subject = { type: action.includes('publi') ? 'FrameworkPublication' : 'FrameworkTakeover', id };
  await audit.append(tx, { chain: { districtId }, actor, action, subject, body, at });
}
