import type { Actor } from '#platform/authorization';
import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { ConceptStep } from '../actions.domain.js';
import type { RevisionRow } from '../concepts.statements.js';

export interface StepTaken {
  readonly action: ConceptStep;
  readonly reason: string | null;
  readonly at: Date;
}

export async function noteStep(tx: Tx, actor: Actor, revision: RevisionRow, { action, reason, at }: StepTaken): Promise<void> {
  await tx.query(
    `insert into concept_revision_step (municipality_id, district_id, revision_id, action, reason, taken_at, taken_by, taken_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [...[actor.context.municipalityId, revision.district_id, revision.id], ...[action, reason, at, actor.context.accountId, actor.name]],
  );
}

/** The steps of all revisions, newest first. */
export function stepsOf(municipalityId: string): Statement {
  const text = `select s.id, r.number as revision, s.action, s.reason, s.taken_at as at, s.taken_by_name as actor
      from concept_revision_step s join concept_revision r on r.municipality_id = s.municipality_id and r.id = s.revision_id
     where s.municipality_id = $1 order by s.taken_at desc, s.id desc`;
  return { name: 'concepts.steps', text, values: [recordId(municipalityId)] };
}
