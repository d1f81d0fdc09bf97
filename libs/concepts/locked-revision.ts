import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { ChangedMeanwhile, NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { type ConceptAction, isPossible } from './actions.domain.js';
import { conceptsPolicy } from './concepts.policy.js';
import { notPossible } from './concepts.refusals.js';
import { lastChangeOf, lockRevision, type RevisionRow } from './concepts.statements.js';

export function municipalityOf(actor: Actor): string {
  if (!actor.context.municipalityId) throw new NotFound();
  return actor.context.municipalityId;
}

/** The newest revision, locked for an act that the role and the state allow. */
export async function lockedFor(tx: Tx, actor: Actor, action: ConceptAction): Promise<RevisionRow> {
  ensureCan(abilityOf(actor, conceptsPolicy), action, 'LocalConcept');
  const revision = await lockRevision(tx, municipalityOf(actor));
  if (!revision) throw new NotFound();
  if (!isPossible(action, revision.state)) throw notPossible(action, revision.state);
  return revision;
}

// Who acts on the whole acts on what was seen; the single changes stand in the history of the items.
export async function ensureSeen(tx: Tx, actor: Actor, { version }: RevisionRow, expectedVersion: number): Promise<void> {
  if (version === expectedVersion) return;
  const last = await lastChangeOf(tx, municipalityOf(actor), null);
  throw new ChangedMeanwhile({ currentVersion: version, changedBy: last?.actor ?? null, changedAt: last?.at ?? null, fields: [] });
}
