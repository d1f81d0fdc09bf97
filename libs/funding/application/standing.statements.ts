import type { Statement } from '#platform/tenancy';

/** Every application of a municipality that the reader may see, the last changed first; withdrawn drafts are left out. */
export function fundingStanding(municipalityId: string): Statement {
  const text = `select a.id, a.receipt_number as "receiptNumber", coalesce(c.title, a.title) as title, a.state, p.title as "programmeTitle",
           coalesce(s.cents, a.requested_cents) as "requestedCents", a.granted_cents as "grantedCents", a.changed_at as "updatedAt"
      from funding_application a
      join funding_programme p on p.id = a.programme_id
      left join funding_content c on c.municipality_id = a.municipality_id and c.application_id = a.id
      cross join lateral (
        select sum(amount_cents)::bigint as cents from funding_source
         where municipality_id = a.municipality_id and application_id = a.id and kind = 'grant'
      ) s
     where a.municipality_id = $1 and (a.state <> 'withdrawn' or a.submitted_at is not null)
     order by a.changed_at desc, a.id`;
  return { name: 'funding_standing', text, values: [municipalityId] };
}

const recent = 10;

/** The latest acts on applications of a municipality that the reader may see. */
export function recentFundingEvents(municipalityId: string): Statement {
  const text = `select e.application_id as "applicationId", e.at, e.actor_name as actor, e.action, coalesce(c.title, a.title) as title
      from (select * from funding_event where municipality_id = $1 order by at desc, id desc limit ${recent}) e
      join funding_application a on a.municipality_id = e.municipality_id and a.id = e.application_id
      left join funding_content c on c.municipality_id = a.municipality_id and c.application_id = a.id
     order by e.at desc, e.id desc`;
  return { name: 'funding_recent_events', text, values: [municipalityId] };
}
