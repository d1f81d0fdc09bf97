import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { PublishedItem } from './published.domain.js';

export interface PublicationRow {
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly revision: number;
  readonly adoptedOn: string;
  readonly publishedAt: string;
  readonly itemCount: number;
  readonly adaptedCount: number;
  readonly ownCount: number;
  readonly omittedCount: number;
}

const columns = `municipality_id as "municipalityId", slug, name, short_name as "shortName", revision_number as revision,
  adopted_on as "adoptedOn", published_at as "publishedAt"`;

export function neighboursPublications(): Statement {
  const text = `select ${columns}, items as "itemCount", adapted as "adaptedCount", own as "ownCount", omitted as "omittedCount"
      from neighbour.published_concepts() order by short_name collate german`;
  return { name: 'concepts.neighbours', text, values: [] };
}

export function ownPublication(municipalityId: string): Statement {
  const counted = (stance: string): string => `count(*) filter (where i.item ->> 'stance' = '${stance}')`;
  const text = `select ${columns}, jsonb_array_length(items) as "itemCount", c.*
      from concept_publication
      cross join lateral (
        select ${counted('adapted')} as "adaptedCount", ${counted('own')} as "ownCount", ${counted('omitted')} as "omittedCount"
          from jsonb_array_elements(items) as i (item)
      ) c
     where municipality_id = $1`;
  return { name: 'concepts.publication', text, values: [municipalityId] };
}

/** What a municipality could show, and what it shows: no row as long as its council adopted nothing. */
export function newestAdopted(municipalityId: string): Statement {
  const text = `select r.id, array(select i.item ->> 'itemId' from concept_publication p, jsonb_array_elements(p.items) as i (item)
                        where p.municipality_id = r.municipality_id) as "publishedIds"
      from concept_revision r where r.municipality_id = $1 and r.state = 'adopted' order by r.number desc limit 1`;
  return { name: 'concepts.newest-adopted', text, values: [municipalityId] };
}

export interface Published {
  readonly name: string;
  readonly items: readonly PublishedItem[];
}

export function publishedBy(municipalityId: string): Statement {
  return {
    name: 'concepts.published-items',
    text: 'select name, items from neighbour.published_items($1)',
    values: [recordId(municipalityId)],
  };
}

export interface SourceRow {
  readonly itemId: string;
  readonly sourceItemId: string;
  readonly municipalityId: string;
  readonly municipalityName: string;
  readonly copiedAt: string;
  /** Whether the copied words were changed here since. */
  readonly changedSince: boolean;
}

/** Where items of the newest revision were copied from; what was taken out or decided anew since has no source. */
export function sourcesOf(municipalityId: string): Statement {
  const text = `select s.item_id as "itemId", s.source_item_id as "sourceItemId", s.source_municipality_id as "municipalityId",
           s.source_name as "municipalityName", s.copied_at as "copiedAt", i.updated_at > s.copied_at as "changedSince"
      from concept_item_source s
      join concept_item i on i.municipality_id = s.municipality_id and i.item_id = s.item_id
       and i.revision_id = (select id from concept_revision where municipality_id = $1 order by number desc limit 1)
     where s.municipality_id = $1 and not exists (
       select 1 from concept_item_change c
        where c.municipality_id = s.municipality_id and c.item_id = s.item_id and c.field = 'stance' and c.changed_at > s.copied_at
     ) order by s.copied_at, s.item_id`;
  return { name: 'concepts.item-sources', text, values: [municipalityId] };
}

export interface NewSource {
  readonly municipalityId: string;
  readonly districtId: string | null;
  readonly itemId: string;
  readonly sourceItemId: string;
  readonly sourceMunicipalityId: string;
  readonly sourceName: string;
  readonly at: Date;
}

export async function writeSource(tx: Tx, source: NewSource): Promise<void> {
  await tx.query(
    `insert into concept_item_source (municipality_id, district_id, item_id, source_item_id, source_municipality_id, source_name, copied_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict on constraint concept_item_source_pkey do update set
       source_item_id = excluded.source_item_id, source_municipality_id = excluded.source_municipality_id,
       source_name = excluded.source_name, copied_at = excluded.copied_at`,
    [
      ...[source.municipalityId, source.districtId, source.itemId, source.sourceItemId],
      ...[source.sourceMunicipalityId, source.sourceName, source.at],
    ],
  );
}
