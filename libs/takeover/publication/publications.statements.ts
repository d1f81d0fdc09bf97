import { known } from '#platform/errors';
import { recordId, select, type Statement, type Tx } from '#platform/tenancy';
import type { Pen } from '../desk.js';
import type { Rows } from '../three-way/rows.js';

/** A publication of the own framework. */
export interface OwnPublication {
  readonly id: string;
  readonly releaseId: string;
  readonly releaseNumber: number;
  readonly title: string;
  readonly version: number;
  readonly publishedAt: string;
  readonly publishedBy: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: string | null;
}

/** What another district published, as much as is to be seen before it is taken over. */
export interface PublishedFramework {
  readonly id: string;
  readonly districtId: string;
  readonly districtName: string;
  readonly releaseId: string;
  readonly releaseNumber: number;
  readonly title: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly resolutionBody: string;
  readonly resolutionDate: string;
  readonly publishedAt: string;
  readonly fieldTitles: readonly string[];
  readonly goals: number;
  readonly measures: number;
}

export const ownPublications: Statement = {
  name: 'takeover.own-publications',
  text: `select id, release_id as "releaseId", release_number as "releaseNumber", title, version, published_at as "publishedAt",
                published_by_name as "publishedBy", withdrawn_at as "withdrawnAt", withdrawn_by_name as "withdrawnBy"
           from framework_publication order by published_at desc, id desc`,
  values: [],
};

export const publishedByOthers: Statement = {
  name: 'takeover.published-by-others',
  text: `select id, district_id as "districtId", district_name as "districtName", release_id as "releaseId", release_number as "releaseNumber",
                title, valid_from as "validFrom", valid_to as "validTo", resolution_body as "resolutionBody", resolution_date as "resolutionDate",
                published_at as "publishedAt", field_titles as "fieldTitles", goals, measures
           from other_district.published_frameworks() order by district_name collate german, id`,
  values: [],
};

export function publishedContent(publicationId: string): Statement {
  const text = 'select other_district.published_content($1) as content';
  return { name: 'takeover.published-content', text, values: [recordId(publicationId)] };
}

/** What another district published; nothing else of that district is to be found. */
export async function publicationOf(tx: Tx, isIt: (publication: PublishedFramework) => boolean): Promise<PublishedFramework> {
  const [published = []] = await select(tx, [publishedByOthers]);
  return known((published as unknown as PublishedFramework[]).find(isIt));
}

export async function contentOf(tx: Tx, { id }: PublishedFramework): Promise<Rows> {
  const [[row] = []] = await select(tx, [publishedContent(id)]);
  return known(row?.['content'] as Rows | null | undefined);
}

interface Released {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly resolution_body: string | null;
  readonly resolution_date: string | null;
}

export async function insertPublication(tx: Tx, { actor, districtId, at }: Pen, release: Released, content: Rows): Promise<void> {
  await tx.query(
    `insert into framework_publication (district_id, release_id, release_number, district_name, title, valid_from, valid_to, resolution_body,
                                        resolution_date, content, published_at, published_by, published_by_name)
     select $1, $2, $3, d.name, $4, $5, $6, $7, $8, $9, $10, $11, $12 from district d where d.id = $1`,
    [
      ...[districtId, release.id, release.number, release.title, release.valid_from, release.valid_to],
      ...[release.resolution_body, release.resolution_date, JSON.stringify(content), at, actor.context.accountId, actor.name],
    ],
  );
}

/** Ends this publication; what others took over stays theirs. */
export async function withdrawPublication(tx: Tx, { actor, districtId, at }: Pen, publicationId: string): Promise<void> {
  await tx.query(
    `update framework_publication set version = version + 1, withdrawn_at = $3, withdrawn_by = $4, withdrawn_by_name = $5
      where district_id = $1 and id = $2 and withdrawn_at is null`,
    [districtId, publicationId, at, actor.context.accountId, actor.name],
  );
}
