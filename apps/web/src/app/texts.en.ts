import { auditEn } from '../features/audit/audit.en.js';
import { conceptsEn } from '../features/concepts/concepts.en.js';
import { documentsEn } from '../features/concepts/documents/documents.en.js';
import { mergeEn } from '../features/concepts/merge/merge.en.js';
import { councilEn } from '../features/concepts/council/council.en.js';
import { reviewEn } from '../features/concepts/review/review.en.js';
import { neighbourEn } from '../features/concepts/neighbour/neighbour.en.js';
import { revisionsEn } from '../features/concepts/revisions/revisions.en.js';
import { deviationEn } from '../features/deviation/deviation.en.js';
import { draftEn } from '../features/frameworks/draft/draft.en.js';
import { frameworksEn } from '../features/frameworks/frameworks.en.js';
import { releasesEn } from '../features/frameworks/releases/releases.en.js';
import { takeoverEn } from '../features/frameworks/takeover/takeover.en.js';
import { servedEn } from '../features/funding/form/served/served.en.js';
import { fundingEn } from '../features/funding/funding.en.js';
import { identityEn } from '../features/identity/identity.en.js';
import { mailEn } from '../features/mail/mail.en.js';
import { proposalsEn } from '../features/proposals/proposals.en.js';
import { reportingEn } from '../features/reporting/reporting.en.js';
import { standardsEn } from '../features/standards/standards.en.js';
import { uiEn } from '../ui/ui.en.js';
import { appEn } from './app.en.js';

export const texts = {
  app: appEn,
  audit: auditEn,
  concepts: conceptsEn,
  council: councilEn,
  deviation: deviationEn,
  documents: documentsEn,
  draft: draftEn,
  frameworks: frameworksEn,
  funding: fundingEn,
  served: servedEn,
  identity: identityEn,
  mail: mailEn,
  merge: mergeEn,
  neighbour: neighbourEn,
  proposals: proposalsEn,
  releases: releasesEn,
  reporting: reportingEn,
  review: reviewEn,
  revisions: revisionsEn,
  standards: standardsEn,
  takeover: takeoverEn,
  ui: uiEn,
} as const;
