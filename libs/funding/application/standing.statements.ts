import { conceptItemStandings } from '#features/concepts/reading';
import type { Statement } from '#platform/tenancy';

/** Every application of a municipality that the reader may see, the last changed first; withdrawn drafts are left out. */
export function fundingStanding(municipalityId: string): Statement {
  const text = `select a.id, a.receipt_number as "receiptNumber", coalesce(c.title, a.title) as title, a.state, a.programme_id as "programmeId", p.title as "programmeTitle",
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

/** The programmes that can be applied to today or later, the next deadline first. */
export function fundingDeadlines(today: string): Statement {
  const text = `select id, title, application_from as from, application_until as until from funding_programme
     where application_until >= $1 order by application_until, title`;
  return { name: 'funding_deadlines', text, values: [today] };
}

/** One row: how many applications were ever submitted, how many of them since a day, and what was granted since then. */
export function fundingHistory(municipalityId: string, since: string): Statement {
  const text = `select count(*) as submitted, count(*) filter (where submitted_at >= b.day) as "submittedChange",
           (select coalesce(sum(granted_cents), 0)::bigint from funding_decision
             where municipality_id = $1 and outcome = 'grant' and decided_at >= b.day) as "grantedChange"
      from (select $2::date::timestamp at time zone 'Europe/Berlin' as day) b
      left join funding_submission s on s.municipality_id = $1 and s.number = 1
     where s.application_id is not null group by b.day`;
  return { name: 'funding_history', text, values: [municipalityId, since] };
}

const served = `select v.application_id, v.item_id from funding_served_item v
  join funding_application a on a.municipality_id = v.municipality_id and a.id = v.application_id
 where v.municipality_id = $1 and a.state in ('draft', 'returned')`;

/** Which goals and measures the applications serve that may still be edited. */
export function itemsServedByDrafts(municipalityId: string): Statement {
  const text = `select application_id as "applicationId", item_id as "itemId" from (${served}) s`;
  return { name: 'funding_items_served_by_drafts', text, values: [municipalityId] };
}

/** What has become of these in the concept. */
export function standingsServedByDrafts(municipalityId: string): Statement {
  return conceptItemStandings('funding_drafts', `select distinct item_id from (${served}) s`, municipalityId, []);
}
