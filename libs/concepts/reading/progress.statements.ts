import type { Statement, Value } from '#platform/tenancy';

const newest = `select id, concept_id, number, state, release_id from concept_revision where municipality_id = $1 order by number desc limit 1`;

/** One row: where the newest revision stands, and when the newest adopted one was adopted; no row before the concept is derived. */
export function conceptState(municipalityId: string): Statement {
  const text = `select r.concept_id, r.number as revision, r.state, a.adoption_date as adopted_on, a.adoption_body, a.adoption_paper_number
      from (${newest}) r
      left join lateral (
        select adoption_date, adoption_body, adoption_paper_number from concept_revision where municipality_id = $1 and state = 'adopted' order by number desc limit 1
      ) a on true`;
  return { name: 'concepts.state', text, values: [municipalityId] };
}

/** Every goal and measure that stands in the newest revision: the district's without the omitted ones, and the own ones. */
export function conceptItemTitles(municipalityId: string): Statement {
  const text = `with revision as (${newest})
    select f.item_id as id, f.kind, f.code, coalesce(i.title, f.title) as title, i.stance
      from revision r
      join framework_item f on f.release_id = r.release_id and f.kind in ('goal', 'measure')
      left join concept_item i on i.municipality_id = $1 and i.revision_id = r.id and i.item_id = f.item_id
     where i.stance is distinct from 'omitted'
    union all
    select i.item_id, i.kind, null, i.title, i.stance
      from revision r join concept_item i on i.municipality_id = $1 and i.revision_id = r.id and i.stance = 'own'
     order by code nulls last, title`;
  return { name: 'concepts.item-titles', text, values: [municipalityId] };
}

/** What something outside the concept refers to keeps its id through every merge; this says what has become of it. */
export interface ItemStanding {
  readonly id: string;
  readonly code: string | null;
  /** Null where only the stance is left: an item nobody adopted here has no words of its own. */
  readonly title: string | null;
  readonly standing: 'in_concept' | 'omitted' | 'gone';
}

/** How the newest revision names items and whether they still stand there; `wanted` selects their ids, `$1` in it is the municipality. */
export function conceptItemStandings(prefix: string, wanted: string, municipalityId: string, values: readonly Value[]): Statement {
  const text = `select w.item_id as id, f.code, coalesce(i.title, f.title) as title,
           case when i.stance = 'omitted' then 'omitted' when i.stance = 'own' or f.item_id is not null then 'in_concept' else 'gone' end as standing
      from (${newest}) r
      cross join (${wanted}) w
      left join framework_item f on f.release_id = r.release_id and f.item_id = w.item_id and f.kind in ('goal', 'measure')
      left join concept_item i on i.municipality_id = $1 and i.revision_id = r.id and i.item_id = w.item_id`;
  return { name: `${prefix}.item-standings`, text, values: [municipalityId, ...values] };
}

/** One row per field of action with its counts; before the concept is derived, over the release in force. */
export function conceptProgress(municipalityId: string): Statement {
  const text = `with revision as (${newest}),
    release as (
      select coalesce((select release_id from revision),
                      (select id from framework_release where state = 'released' order by valid_from desc, id limit 1)) as id
    ),
    district as (
      select field_item_id, count(*) as items from framework_item
       where release_id = (select id from release) and kind in ('goal', 'measure') group by field_item_id
    ),
    local as (
      select field_item_id, count(*) as decided, count(*) filter (where stance = 'adopted') as adopted,
             count(*) filter (where stance = 'adapted') as adapted, count(*) filter (where stance = 'omitted') as omitted,
             count(*) filter (where stance = 'own') as own
        from concept_item
       where municipality_id = $1 and revision_id = (select id from revision)
         and (stance <> 'omitted' or item_id in (select item_id from framework_item where release_id = (select id from release)))
       group by field_item_id
    )
    select f.code, f.title, coalesce(d.items, 0) + coalesce(l.own, 0) as total, coalesce(l.decided, 0) as decided,
           coalesce(l.adopted, 0) as adopted, coalesce(l.adapted, 0) as adapted, coalesce(l.omitted, 0) as omitted, coalesce(l.own, 0) as own
      from framework_item f
      left join district d on d.field_item_id = f.item_id
      left join local l on l.field_item_id = f.item_id
     where f.release_id = (select id from release) and f.kind = 'field'
     order by f.position, f.code`;
  return { name: 'concepts.progress', text, values: [municipalityId] };
}

const recent = 10;

/** The latest decisions of the newest revision, newest first. */
export function recentConceptChanges(municipalityId: string): Statement {
  const text = `select i.item_id as "itemId", i.updated_at as at, i.updated_by_name as actor, f.code, coalesce(i.title, f.title) as title, i.stance
      from (${newest}) r
      join concept_item i on i.municipality_id = $1 and i.revision_id = r.id
      left join framework_item f on f.release_id = r.release_id and f.item_id = i.item_id
     where i.stance = 'own' or f.item_id is not null
     order by i.updated_at desc, i.item_id limit ${recent}`;
  return { name: 'concepts.recent-changes', text, values: [municipalityId] };
}
