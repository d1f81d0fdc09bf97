import { auditDe } from '../features/audit/audit.de.js';
import { conceptsDe } from '../features/concepts/concepts.de.js';
import { documentsDe } from '../features/concepts/documents/documents.de.js';
import { mergeDe } from '../features/concepts/merge/merge.de.js';
import { councilDe } from '../features/concepts/council/council.de.js';
import { reviewDe } from '../features/concepts/review/review.de.js';
import { neighbourDe } from '../features/concepts/neighbour/neighbour.de.js';
import { revisionsDe } from '../features/concepts/revisions/revisions.de.js';
import { deviationDe } from '../features/deviation/deviation.de.js';
import { draftDe } from '../features/frameworks/draft/draft.de.js';
import { frameworksDe } from '../features/frameworks/frameworks.de.js';
import { releasesDe } from '../features/frameworks/releases/releases.de.js';
import { takeoverDe } from '../features/frameworks/takeover/takeover.de.js';
import { servedDe } from '../features/funding/form/served/served.de.js';
import { fundingDe } from '../features/funding/funding.de.js';
import { identityDe } from '../features/identity/identity.de.js';
import { mailDe } from '../features/mail/mail.de.js';
import { proposalsDe } from '../features/proposals/proposals.de.js';
import { reportingDe } from '../features/reporting/reporting.de.js';
import { standardsDe } from '../features/standards/standards.de.js';
import { uiDe } from '../ui/ui.de.js';
import { appDe } from './app.de.js';

export const texts = {
  app: appDe,
  audit: auditDe,
  concepts: conceptsDe,
  council: councilDe,
  deviation: deviationDe,
  documents: documentsDe,
  draft: draftDe,
  frameworks: frameworksDe,
  funding: fundingDe,
  served: servedDe,
  identity: identityDe,
  mail: mailDe,
  merge: mergeDe,
  neighbour: neighbourDe,
  proposals: proposalsDe,
  releases: releasesDe,
  reporting: reportingDe,
  review: reviewDe,
  revisions: revisionsDe,
  standards: standardsDe,
  takeover: takeoverDe,
  ui: uiDe,
} as const;
