import type { Row } from '#platform/tenancy';
import { applicationStates } from '../../reads.js';
import type { RawRead } from './hot-read.js';

const pageSize = 50;
const dayMs = 86_400_000;

const page = `
  with page as (
    select a.id, a.municipality_id, coalesce(c.title, a.title) as title, a.receipt_number, a.state, a.submitted_at, a.created_at, a.changed_at,
           a.granted_cents, a.submission_count, a.programme_id, coalesce(s.cents, a.requested_cents) as cents, count(*) over () as total
      from funding_application a
      left join funding_content c on c.municipality_id = $1 and c.application_id = a.id
      cross join lateral (
        select sum(amount_cents)::bigint as cents from funding_source where municipality_id = $1 and application_id = a.id and kind = 'grant'
      ) s
     where a.municipality_id = $1 and a.state = any ($2::text[])
     order by cents desc, a.id desc limit ${pageSize}
  )
  select page.*, p.title as programme_title, k.passed, k.failed, k.hints
    from page join funding_programme p on p.id = page.programme_id
    cross join lateral (
      select count(*) filter (where result = 'passed') as passed, count(*) filter (where result = 'failed') as failed,
             count(*) filter (where result = 'hint') as hints
        from funding_check where municipality_id = $1 and application_id = page.id and submission_number = page.submission_count
    ) k
   order by page.cents desc, page.id desc`;

const municipality = 'select id, name, short_name as "shortName" from municipality where id = $1';

export const applicationPage: RawRead = {
  statements: (municipalityId) => [
    { name: 'page', text: page, values: [municipalityId, applicationStates] },
    { name: 'municipality', text: municipality, values: [municipalityId] },
  ],
  answer: ([rows = [], places = []]) => {
    const now = Date.now();
    const edges = rows.map((row) => ({ node: nodeOf(row, places[0], now) }));
    const totalCount = rows[0]?.['total'] ?? 0;
    const pageInfo = {
      hasNextPage: Number(totalCount) > edges.length,
      hasPreviousPage: false,
      startCursor: cursorOf(0),
      endCursor: cursorOf(edges.length - 1),
    };
    return { fundingApplications: { totalCount, pageInfo, edges } };
  },
};

const turns: Readonly<Record<string, string>> = { submitted: 'system', ready: 'district', proposed: 'district', granted: 'nobody' };

function nodeOf(row: Row, place: Row | undefined, now: number) {
  const { id, title, state } = row;
  return {
    id,
    title,
    receiptNumber: row['receipt_number'],
    state,
    turn: turns[state as string],
    submittedAt: row['submitted_at'],
    updatedAt: row['changed_at'],
    ageDays: Math.floor((now - Date.parse((row['submitted_at'] ?? row['created_at']) as string)) / dayMs),
    requestedCents: row['cents'],
    grantedCents: row['granted_cents'],
    municipality: place,
    programme: { id: row['programme_id'], title: row['programme_title'] },
    checkCounts: { passed: row['passed'], failed: row['failed'], hints: row['hints'] },
  };
}

function cursorOf(position: number): string {
  return Buffer.from(`row:${position}`).toString('base64url');
}
