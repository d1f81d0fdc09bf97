import { outbox } from '#platform/outbox';
import type { Tx } from '#platform/tenancy';
import type { ProposalRow } from '../application/application.statements.js';
import type { Deed, HeaderChanges } from '../workflow/deed.js';
import type { DecisionOutcome } from '../workflow/workflow.domain.js';
import { letterJob, noticeJob } from '../job-definitions.js';
import { insertRow } from '../rows.js';
import { BudgetExceeded } from './budget-exceeded.js';

export async function returnForCorrection({ tx, actor, application }: Deed): Promise<HeaderChanges> {
  const { municipalityId } = application;
  await outbox.record(tx, { ...actor.context, municipalityId }, letterJob, { applicationId: application.id, occasion: 'returned' });
  return {};
}

export async function propose({ tx, actor, application, command, at }: Deed): Promise<HeaderChanges> {
  const [submission] = application.submissions;
  await insertRow(tx, 'funding_proposal', {
    municipality_id: application.municipalityId,
    district_id: application.districtId,
    application_id: application.id,
    submission_number: submission?.number,
    submitted_by: submission?.submittedBy,
    outcome: command.outcome,
    granted_cents: command.grantedCents,
    reason: command.reason?.trim(),
    conditions: command.conditions ?? [],
    proposed_by: actor.context.accountId,
    proposed_by_name: actor.name,
    proposed_at: at,
  });
  return {};
}

export async function grant(deed: Deed): Promise<HeaderChanges> {
  const proposal = proposalOf(deed);
  await commitBudget(deed.tx, deed.application.programme.id, proposal.grantedCents);
  await recordDecision(deed, proposal, 'grant');
  return { granted_cents: proposal.grantedCents };
}

export async function refuse(deed: Deed): Promise<HeaderChanges> {
  await recordDecision(deed, proposalOf(deed), 'refuse');
  return {};
}

function proposalOf({ application }: Deed): ProposalRow {
  if (!application.proposal) throw new Error('a decision needs a proposal');
  return application.proposal;
}

// One statement judges and commits: whoever comes second waits for the row and is judged by what is then left.
async function commitBudget(tx: Tx, programmeId: string, cents: number): Promise<void> {
  const updated = await tx.query<[unknown[], number]>(
    `update funding_programme set committed_cents = committed_cents + $2
      where id = $1 and committed_cents + $2 <= budget_cents and (not subject_to_resolution or resolution_date is not null)
      returning 1`,
    [programmeId, cents],
  );
  if (updated[1] === 1) return;
  const [left] = await tx.query<{ free: number }[]>(`select budget_cents - committed_cents as free from funding_programme where id = $1`, [
    programmeId,
  ]);
  throw new BudgetExceeded(left?.free ?? 0, cents);
}

async function recordDecision(
  { tx, actor, application, command, at }: Deed,
  proposal: ProposalRow,
  outcome: DecisionOutcome,
): Promise<void> {
  const { municipalityId } = application;
  await insertRow(tx, 'funding_decision', {
    municipality_id: municipalityId,
    district_id: application.districtId,
    application_id: application.id,
    proposal_id: proposal.id,
    proposed_by: proposal.proposedBy,
    submitted_by: proposal.submittedBy,
    outcome,
    granted_cents: outcome === 'grant' ? proposal.grantedCents : 0,
    reason: (outcome === 'refuse' && command.reason?.trim()) || proposal.reason,
    conditions: outcome === 'grant' ? proposal.conditions : [],
    decided_by: actor.context.accountId,
    decided_by_name: actor.name,
    decided_at: at,
  });
  await outbox.record(tx, { ...actor.context, municipalityId }, noticeJob, { applicationId: application.id });
}
