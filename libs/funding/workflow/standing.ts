import type { Actor } from '#platform/authorization';
import { windowAt, isResolutionMissing } from '../programme/programme.domain.js';
import type { WholeApplication } from '../application/application.statements.js';
import { missingParts } from '../application/content.domain.js';
import type { Facts } from './workflow.domain.js';

/** What the workflow has to know about an application before anybody acts on it. */
export function factsOf(application: WholeApplication, actor: Actor, today: string): Facts {
  const { content, programme, proposal, submissions, submittedAt } = application;
  return {
    missingParts: content ? missingParts(content).length : 0,
    windowClosed: submittedAt === null && windowAt(programme, today) !== 'open',
    resolutionMissing: isResolutionMissing(programme),
    maximumGrantCents: programme.maximumGrantCents,
    actorId: actor.context.accountId,
    applicantId: submissions[0]?.submittedBy ?? null,
    proposal,
  };
}
