import { recordId, type Statement } from '#platform/tenancy';
import type { ItemKind, Stance } from '../concept.domain.js';

export interface DeviationFilter {
  readonly fieldCode?: string | null;
  readonly stance?: Stance | null;
  readonly kind?: ItemKind | null;
  readonly municipalityId?: string | null;
  readonly text?: string | null;
}

const newestAdopted = `revision as (
      select distinct on (r.municipality_id) r.municipality_id, r.id, r.number, r.release_id, r.adoption_date
        from concept_revision r where r.state = 'adopted' order by r.municipality_id, r.number desc
    )`;

const deviations = `revision r
      join municipality m on m.id = r.municipality_id
      join concept_item i on i.municipality_id = r.municipality_id and i.revision_id = r.id and i.stance <> 'adopted'
      join framework_item a on a.release_id = r.release_id and a.item_id = i.field_item_id
      left join framework_item f on f.release_id = r.release_id and f.item_id = i.item_id
     where ($1::text is null or a.code = $1) and ($2::text is null or i.stance = $2) and ($3::uuid is null or i.municipality_id = $3)
       and ($5::text is null or i.kind = $5)
       and concat_ws(' ', f.code, f.title, f.text, f.target, i.title, i.text, i.target, i.responsible, i.reason, m.name) ilike all ($4::text[])`;

const side = (row: string): string =>
  `json_build_object('title', ${row}.title, 'text', ${row}.text, 'target', ${row}.target, 'responsible', ${row}.responsible, 'priority', ${row}.priority)`;

/** A page of what the councils adopted otherwise than the framework, in its order; and how many there are. */
export function deviationRegister(filter: DeviationFilter, { limit, offset }: { limit: number | null; offset: number }): Statement[] {
  const text = `with ${newestAdopted}
    select m.id as "municipalityId", m.slug, m.name, m.short_name as "shortName", r.number as revision, r.adoption_date as "adoptedOn",
           i.item_id as "itemId", i.kind, a.code as "fieldCode", a.title as "fieldTitle", f.code, i.stance, i.reason,
           ${side('i')} as local, case when f.item_id is not null then ${side('f')} end as district,
           (select json_build_object('id', p.id, 'state', p.state) from framework_proposal p
             where p.municipality_id = i.municipality_id and p.item_id = i.item_id and p.state <> 'withdrawn'
             order by p.proposed_at desc, p.id desc limit 1) as proposal
      from ${deviations}
     order by a.position, f.code collate german nulls last, i.title collate german, m.short_name collate german, i.item_id
     limit $6 offset $7`;
  const count = `with ${newestAdopted} select count(*) as total from ${deviations}`;
  const values = [
    filter.fieldCode ?? null,
    filter.stance ?? null,
    filter.municipalityId ? recordId(filter.municipalityId) : null,
    wordsOf(filter.text ?? ''),
    filter.kind ?? null,
  ];
  return [
    { name: 'concepts.deviations', text, values: [...values, limit, offset] },
    { name: 'concepts.deviations-count', text: count, values },
  ];
}

/** Every municipality of the district by every field of action of the framework in force. */
export function deviationCells(): Statement {
  const text = `with ${newestAdopted},
    field as (
      select item_id, code, title, position from framework_item
       where kind = 'field' and release_id = (select id from framework_release where state = 'released' order by valid_from desc, id limit 1)
    ),
    size as (
      select release_id, field_item_id, count(*) as items from framework_item
       where kind in ('goal', 'measure') and release_id in (select release_id from revision) group by release_id, field_item_id
    ),
    local as (
      select i.municipality_id, i.field_item_id, count(*) filter (where i.stance = 'adopted') as adopted,
             count(*) filter (where i.stance = 'adapted') as adapted, count(*) filter (where i.stance = 'omitted') as omitted,
             count(*) filter (where i.stance = 'own') as own
        from revision r join concept_item i on i.municipality_id = r.municipality_id and i.revision_id = r.id
       group by i.municipality_id, i.field_item_id
    )
    select m.id as "municipalityId", m.slug, m.name, m.short_name as "shortName", m.latitude, m.longitude,
           r.number as revision, r.adoption_date as "adoptedOn", f.code as "fieldCode", f.title as "fieldTitle", coalesce(l.adopted, 0) as adopted, coalesce(l.adapted, 0) as adapted,
           coalesce(l.omitted, 0) as omitted, coalesce(l.own, 0) as own, coalesce(s.items, 0) + coalesce(l.own, 0) as total
      from municipality m
      cross join field f
      left join revision r on r.municipality_id = m.id
      left join size s on s.release_id = r.release_id and s.field_item_id = f.item_id
      left join local l on l.municipality_id = m.id and l.field_item_id = f.item_id
     order by m.short_name collate german, m.id, f.position, f.code`;
  return { name: 'concepts.deviation-cells', text, values: [] };
}

// Every word must occur; % and _ mean themselves.
function wordsOf(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '');
  return words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
