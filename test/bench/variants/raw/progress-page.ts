import type { Actor } from '#platform/authorization';
import { dayInBerlin } from '#platform/clock';
import type { ApplicationRow } from '../../../../libs/reporting/progress/progress.domain.js';
import { progressPage as pageOf, progressStatements } from '../../../../libs/reporting/progress/progress.view.js';
import type { RawRead } from './hot-read.js';

/** The product's own flat selects and pure functions: there is nothing leaner for this page. */
export const progressPage: RawRead = {
  statements: (municipalityId) => progressStatements(municipalityId, dayInBerlin(new Date())),
  answer: (results) => {
    const municipalityId = String(results[0]?.[0]?.['id']);
    const page = pageOf(results, mayorOf(municipalityId), dayInBerlin(new Date()));
    return { progressPage: page && { ...page, funding: { ...page.funding, applications: page.funding.applications.map(asked) } } };
  },
};

// The select is shared with the overview, which needs the programme; the document of this read does not ask for it.
function asked({
  id,
  receiptNumber,
  title,
  state,
  programmeTitle,
  requestedCents,
  grantedCents,
  updatedAt,
}: ApplicationRow): ApplicationRow {
  return { id, receiptNumber, title, state, programmeTitle, requestedCents, grantedCents, updatedAt };
}

function mayorOf(municipalityId: string): Actor {
  const context = { purpose: 'municipal', accountId: null, districtId: null, municipalityId } as const;
  return { context, role: 'mayor', name: 'Anna Beispiel', locale: 'de', sessionId: null };
}
