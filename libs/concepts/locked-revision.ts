import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { ChangedMeanwhile, known } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { type ConceptAction, isPossible } from './actions.domain.js';
import { conceptsPolicy } from './concepts.policy.js';
import { notPossible } from './concepts.refusals.js';
import { lastChangeOf, lockRevision, type Pen, type RevisionRow } from './concepts.statements.js';

export function municipalityOf({ context }: Actor): string {
  return known(context.municipalityId);
}

export function penOf(actor: Actor, revision: RevisionRow, at: Date): Pen {
  return { municipalityId: municipalityOf(actor), revision, accountId: actor.context.accountId, name: actor.name, at };
}

/** The newest revision, locked for an act that the role and the state allow. */
export async function lockedFor(tx: Tx, actor: Actor, action: ConceptAction): Promise<RevisionRow> {
  ensureCan(abilityOf(actor, conceptsPolicy), action, 'LocalConcept');
  const revision = known(await lockRevision(tx, municipalityOf(actor)));
  if (!isPossible(action, revision.state)) throw notPossible(action, revision.state);
  return revision;
}

// Who acts on the whole acts on what was seen; the single changes stand in the history of the items.
export async function ensureSeen(tx: Tx, actor: Actor, { version }: RevisionRow, expectedVersion: number): Promise<void> {
  if (version === expectedVersion) return;
  const last = await lastChangeOf(tx, municipalityOf(actor), null);
  throw new ChangedMeanwhile({ currentVersion: version, changedBy: last?.actor ?? null, changedAt: last?.at ?? null, fields: [] });
}
