import type { Actor } from '#platform/authorization';
import { checkLabels, formalCheck } from '../check/check.domain.js';
import type { BudgetStanding, DecisionNotice, FormalCheckView, GrantDecision, GrantProposal } from '../decision/decision.graphql.js';
import { BudgetExceeded } from '../decision/budget-exceeded.js';
import { mayOf } from '../funding.policy.js';
import { programmeView } from '../programme/programme.view.js';
import { type ApplicationSubmission, type CheckCounts, FundingApplication, type MissingPart } from './application.graphql.js';
import type { CheckRow, DecisionRow, NoticeRow, ProposalRow, SubmissionRow, WholeApplication } from './application.statements.js';
import { type ApplicationContent, changedFields, missingParts, totalsOf } from './content.domain.js';
import type { ApplicationContentView } from './content.graphql.js';
import { copyOf, thaw } from './frozen-copy.domain.js';
import type { RefusalCode } from '../workflow/refusals.domain.js';
import { factsOf } from '../workflow/standing.js';
import { availableActions, obstaclesAhead, turnOf } from '../workflow/workflow.domain.js';

export interface Reader {
  readonly actor: Actor;
  readonly today: string;
  readonly now: string;
}

/** The page of an application as its reader may see it: pure, from rows that row security has already narrowed. */
export function applicationView(application: WholeApplication, reader: Reader): FundingApplication {
  const { content, state, municipality } = application;
  return Object.assign(new FundingApplication(), {
    id: application.id,
    receiptNumber: application.receiptNumber,
    title: content?.title ?? application.title,
    state,
    turn: turnOf[state],
    version: application.version,
    programme: programmeView(application.programme, reader.actor, reader.today),
    municipality,
    submittedAt: application.submittedAt,
    updatedAt: application.changedAt,
    requestedCents: content ? totalsOf(content).grantCents : application.requestedCents,
    content: content && liveView(content, application.standings),
    preview: previewOf(application, reader),
    ...pastOf(application, reader.actor),
    ...nextOf(application, reader),
  });
}

function pastOf(application: WholeApplication, actor: Actor) {
  const { checks, decision, events, notice, proposal, submissions } = application;
  return {
    checkCounts: countsOf(application),
    submissions: submissions.map((submission, index) => submissionView(submission, submissions[index + 1])),
    checks: checks.map((check) => checkView(check, actor)),
    proposal: proposal && proposalView(proposal),
    decision: decision && decisionView(decision),
    notice: notice && noticeView(notice, application.id),
    timeline: events.map(({ actorName, ...event }) => ({ ...event, actor: actorName })),
  };
}

function nextOf(application: WholeApplication, reader: Reader) {
  const { actor, today } = reader;
  const facts = factsOf(application, actor, today);
  return {
    missing: missingOf(application, reader),
    availableActions: availableActions(application.state, mayOf(actor, 'FundingApplication'), facts),
    budget: actor.context.municipalityId ? null : budgetOf(application),
  };
}

function countsOf({ checks, submissionCount }: WholeApplication): CheckCounts {
  const latest = checks.filter(({ submissionNumber }) => submissionNumber === submissionCount);
  const count = (wanted: string) => latest.filter(({ result }) => result === wanted).length;
  return { passed: count('passed'), failed: count('failed'), hints: count('hint') };
}

function contentView(content: ApplicationContent): ApplicationContentView {
  const { totalCostCents, totalFundingCents, balanceCents } = totalsOf(content);
  return { ...content, totalCostCents, totalFundingCents, balanceCents };
}

function liveView(content: ApplicationContent, standings: WholeApplication['standings']): ApplicationContentView {
  const known = new Map(standings.map(({ id, standing }) => [id, standing]));
  return { ...contentView(content), servedItems: content.servedItems.map((item) => ({ ...item, standing: known.get(item.id) ?? null })) };
}

function previewOf(application: WholeApplication, { actor, now }: Reader): FormalCheckView[] {
  const { content, state, others, submittedAt } = application;
  if (!content || turnOf[state] !== 'municipality') return [];
  const copy = copyOf(content, application.programme, application.concept, application.municipality, null);
  const checks = formalCheck(copy, { firstSubmittedAt: submittedAt ?? now, others });
  return checks.map(({ code, result, reason }) =>
    checkView({ submissionNumber: 0, code, result, reasonDe: reason.de, reasonEn: reason.en, checkedAt: now }, actor),
  );
}

function checkView({ reasonDe, reasonEn, ...check }: CheckRow, { locale }: Actor): FormalCheckView {
  return { ...check, label: checkLabels[check.code][locale], reason: locale === 'de' ? reasonDe : reasonEn };
}

function submissionView(submission: SubmissionRow, before: SubmissionRow | undefined): ApplicationSubmission {
  const { content } = thaw(submission.content);
  return {
    number: submission.number,
    submittedAt: submission.submittedAt,
    submittedBy: submission.submittedByName,
    content: contentView(content),
    sha256: submission.sha256,
    changedFields: before ? changedFields(thaw(before.content).content, content) : [],
  };
}

function proposalView({ outcome, grantedCents, reason, conditions, proposedByName, proposedAt }: ProposalRow): GrantProposal {
  return { outcome, grantedCents, reason, conditions: [...conditions], proposedBy: proposedByName, proposedAt };
}

function decisionView({ outcome, grantedCents, reason, conditions, decidedByName, decidedAt }: DecisionRow): GrantDecision {
  return { outcome, grantedCents, reason, conditions: [...conditions], decidedBy: decidedByName, decidedAt };
}

function noticeView({ number, issuedAt, sha256, sizeBytes }: NoticeRow, applicationId: string): DecisionNotice {
  return { number, issuedAt, sha256, sizeBytes, downloadPath: `/files/notices/${applicationId}` };
}

const pathsOfObstacles: Partial<Record<RefusalCode, string>> = {
  WINDOW_CLOSED: 'window',
  RESOLUTION_MISSING: 'resolution',
  FOUR_EYES: 'four_eyes',
  OWN_APPLICATION: 'four_eyes',
};

function missingOf(application: WholeApplication, { actor, today }: Reader): MissingPart[] {
  const { content, state } = application;
  const { locale } = actor;
  const parts = content && turnOf[state] === 'municipality' ? missingParts(content) : [];
  const obstacles = obstaclesAhead(state, mayOf(actor, 'FundingApplication'), factsOf(application, actor, today));
  return [
    ...parts.map(({ path, text }) => ({ path, message: text[locale] })),
    ...obstacles.flatMap(({ code, text }) => {
      const path = pathsOfObstacles[code];
      return path ? [{ path, message: text[locale] }] : [];
    }),
    ...missingBudget(application, actor),
  ];
}

function missingBudget(application: WholeApplication, actor: Actor): MissingPart[] {
  const { state, proposal } = application;
  const { freeCents } = budgetOf(application);
  if (state !== 'proposed' || !proposal || proposal.grantedCents <= freeCents) return [];
  return [{ path: 'budget', message: new BudgetExceeded(freeCents, proposal.grantedCents).text[actor.locale] }];
}

function budgetOf({ programme, state, proposal, requestedCents }: WholeApplication): BudgetStanding {
  const { budgetCents, committedCents } = programme;
  const freeCents = budgetCents - committedCents;
  const stillOpen = turnOf[state] !== 'nobody';
  const planned = state === 'proposed' && proposal ? proposal.grantedCents : requestedCents;
  return { budgetCents, committedCents, freeCents, freeAfterCents: stillOpen ? freeCents - planned : freeCents };
}
