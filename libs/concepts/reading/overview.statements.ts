import type { Statement } from '#platform/tenancy';

const newest = `select id, district_id, concept_id, number, state, release_id, created_at
  from concept_revision where municipality_id = $1 order by number desc limit 1`;
const dayBegins = (parameter: string): string => `(${parameter}::date::timestamp at time zone 'Europe/Berlin')`;
const inOwnWords = (column: string): string => `(${column} in ('adapted', 'own'))::int`;

/** One row: what is to be done about the newest revision, and how its counts moved since a day; none before the concept is derived. */
export function conceptWork(municipalityId: string, since: string): Statement {
  const text = `select coalesce((select max(taken_at) from concept_revision_step s where s.municipality_id = $1 and s.revision_id = r.id), r.created_at) as "standsSince",
           n.number as "newerRelease", m.started_at as "mergeSince", c.open as "openComments", c.oldest as "oldestOpenComment",
           (r.number = 1 or r.created_at < ${dayBegins('$2')}) and not exists (
             select from concept_merge d where d.municipality_id = $1 and d.revision_id = r.id and d.state = 'finished' and d.ended_at >= ${dayBegins('$2')}
           ) as comparable,
           coalesce(h.decided, 0) as "decidedChange", coalesce(h.own_words, 0) as "ownWordsChange", c.change as "commentsChange"
      from (${newest}) r
      join framework_release b on b.district_id = r.district_id and b.id = r.release_id
      left join framework_release n on n.district_id = b.district_id and n.framework_id = b.framework_id and n.state = 'released' and n.number > b.number
      left join concept_merge m on m.municipality_id = $1 and m.concept_id = r.concept_id and m.revision_id = r.id and m.state = 'open'
      cross join lateral (
        select count(*) filter (where resolved_at is null) as open, min(written_at) filter (where resolved_at is null) as oldest,
               count(*) filter (where written_at >= ${dayBegins('$2')}) - count(*) filter (where resolved_at >= ${dayBegins('$2')}) as change
          from concept_comment where municipality_id = $1 and revision_id = r.id and thread_id is null
      ) c
      cross join lateral (
        select sum((after is not null)::int - (before is not null)::int) as decided,
               sum(coalesce(${inOwnWords('after')}, 0) - coalesce(${inOwnWords('before')}, 0)) as own_words
          from concept_item_change
         where municipality_id = $1 and revision_id = r.id and field = 'stance' and changed_at >= ${dayBegins('$2')}
      ) h`;
  return { name: 'concepts.work', text, values: [municipalityId, since] };
}

/** The meetings that are still to come on the newest revision, the next first. */
export function comingConsultations(municipalityId: string, today: string): Statement {
  const text = `select c.body, c.held_on as date from (${newest}) r join council_record c on c.municipality_id = $1 and c.revision_id = r.id
     where c.kind = 'consultation' and c.held_on >= $2 order by c.held_on, c.id`;
  return { name: 'concepts.coming-consultations', text, values: [municipalityId, today] };
}

/** What the district answered to proposals since a day, the latest first. */
export function answeredProposals(municipalityId: string, since: string): Statement {
  const text = `select id, coalesce(title, district_title) as title, state, answered_at as at from framework_proposal
     where municipality_id = $1 and state in ('taken_up', 'declined') and answered_at >= ${dayBegins('$2')} order by answered_at desc, id`;
  return { name: 'concepts.answered-proposals', text, values: [municipalityId, since] };
}

const shownDocuments = 3;

/** The documents that were made since a day, or failed, the latest first. */
export function finishedDocuments(municipalityId: string, since: string): Statement {
  const text = `select filename, state = 'failed' as failed, finished_at as at from concept_document
     where municipality_id = $1 and finished_at >= ${dayBegins('$2')} order by finished_at desc, id limit ${shownDocuments}`;
  return { name: 'concepts.finished-documents', text, values: [municipalityId, since] };
}
