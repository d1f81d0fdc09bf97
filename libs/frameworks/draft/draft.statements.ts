import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { ReleaseRow } from '../frameworks.statements.js';
import { releaseColumns } from '../frameworks.statements.js';
import type { Origin, Priority } from '../release-tree.domain.js';
import type { PatchValue, Stamp } from './entries/patch.domain.js';
import type { PlacedItem } from './entries/place.domain.js';

interface Edited extends Stamp {
  readonly updatedBy: string | null;
  readonly updatedAt: string | null;
}

/** An item of the draft as its editor shows it. */
export interface DraftItem extends PlacedItem, Edited {
  readonly title: string;
  readonly text: string;
  readonly target: string | null;
  readonly guidingPrinciple: string | null;
  readonly guidingPrincipleOrigin: Origin | null;
  readonly priority: Priority | null;
  readonly responsible: string | null;
  readonly relevantForMunicipalities: boolean;
  readonly linkedFieldIds: readonly string[];
  readonly indicatorIds: readonly string[];
  readonly origin: Origin;
  readonly exampleFields: readonly string[];
}

export interface DraftIndicator extends Edited {
  readonly id: string;
  readonly code: string;
  readonly position: number;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'neutral';
  readonly source: string;
  readonly basis: string;
  readonly knownBreaks: string | null;
  readonly level: 'district' | 'municipality';
  readonly baselineDate: string | null;
  readonly baselineValue: number | null;
  readonly baselineOrigin: Origin | null;
  readonly targetValue: number | null;
  readonly targetYear: number | null;
  readonly origin: Origin;
}

const itemFields: Readonly<Record<string, string>> = {
  code: 'code',
  title: 'title',
  text: 'text',
  target: 'target',
  guidingPrinciple: 'guiding_principle',
  guidingPrincipleOrigin: 'guiding_principle_origin',
  priority: 'priority',
  responsible: 'responsible',
  relevantForMunicipalities: 'relevant_for_municipalities',
  linkedFieldIds: 'linked_field_ids',
  origin: 'origin',
  exampleFields: 'example_fields',
};

const indicatorFields: Readonly<Record<string, string>> = {
  code: 'code',
  title: 'title',
  definition: 'definition',
  numerator: 'numerator',
  denominator: 'denominator',
  unit: 'unit',
  decimals: 'decimals',
  direction: 'direction',
  source: 'source',
  basis: 'basis',
  knownBreaks: 'known_breaks',
  level: 'level',
  baselineDate: 'baseline_date',
  baselineValue: 'baseline_value',
  baselineOrigin: 'baseline_origin',
  targetValue: 'target_value',
  targetYear: 'target_year',
  origin: 'origin',
};

const named = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, column]) => `i.${column} as "${name}"`)
    .join(', ');

const edited = `i.version, i.field_versions as "fieldVersions", i.updated_at as "updatedAt", a.display_name as "updatedBy"`;

const selectItems = `select i.item_id as id, i.kind, i.parent_item_id as "parentId", i.field_item_id as "fieldId", i.position, ${named(itemFields)}, ${edited},
       array(select l.indicator_id from framework_indicator_item l
              where l.district_id = i.district_id and l.release_id = i.release_id and l.item_id = i.item_id order by 1) as "indicatorIds"
  from framework_item i left join account a on a.id = i.updated_by
 where i.release_id = $1`;

const selectIndicators = `select i.indicator_id as id, i.position, ${named(indicatorFields)}, ${edited}
  from framework_indicator i left join account a on a.id = i.updated_by
 where i.release_id = $1`;

export const openDraft: Statement = {
  name: 'frameworks.draft',
  text: `select ${releaseColumns} from framework_release where state = 'draft' order by number limit 1`,
  values: [],
};

/** Every act raises a version, adds a row with its moment or takes one away. */
export const draftMark: Statement = {
  name: 'frameworks.draft-mark',
  text: `select md5(concat_ws(' ', r.id, r.version, known.rows, known.versions, known.latest)) as mark
  from framework_release r
 cross join lateral (
   select count(*) as rows, sum(version) as versions, extract(epoch from max(updated_at)) as latest
     from (select version, updated_at from framework_item where district_id = r.district_id and release_id = r.id
           union all select version, updated_at from framework_indicator where district_id = r.district_id and release_id = r.id) either
 ) known
 where r.state = 'draft' order by r.number limit 1`,
  values: [],
};

export function draftContent(releaseId: string): Statement[] {
  return [
    { name: 'frameworks.draft-items', text: `${selectItems} order by i.position, i.code`, values: [releaseId] },
    { name: 'frameworks.draft-indicators', text: `${selectIndicators} order by i.position, i.code`, values: [releaseId] },
  ];
}

/** Keeps the draft from being released while this transaction writes; `update` also keeps others from moving things about. */
export async function lockDraft(tx: Tx, mode: 'share' | 'update'): Promise<ReleaseRow | undefined> {
  const [row] = await tx.query<ReleaseRow[]>(`${openDraft.text} for ${mode}`);
  return row;
}

export async function lockedItem(tx: Tx, releaseId: string, itemId: string): Promise<DraftItem | undefined> {
  const [row] = await tx.query<DraftItem[]>(`${selectItems} and i.item_id = $2 for update of i`, [releaseId, recordId(itemId)]);
  return row;
}

export async function lockedIndicator(tx: Tx, releaseId: string, indicatorId: string): Promise<DraftIndicator | undefined> {
  const [row] = await tx.query<DraftIndicator[]>(`${selectIndicators} and i.indicator_id = $2 for update of i`, [
    releaseId,
    recordId(indicatorId),
  ]);
  return row;
}

/** Who writes, where and when. */
export interface DraftPen {
  readonly districtId: string;
  readonly releaseId: string;
  readonly accountId: string | null;
  readonly at: Date;
}

const targets = {
  item: { table: 'framework_item', key: 'item_id', columns: itemFields },
  indicator: { table: 'framework_indicator', key: 'indicator_id', columns: indicatorFields },
} as const;

/** Writes the changed fields of one record and its new stamp; names of columns come from the tables above only. */
export async function writeFields(
  tx: Tx,
  pen: DraftPen,
  target: keyof typeof targets,
  id: string,
  { changed, stamp }: { readonly changed: Readonly<Record<string, PatchValue>>; readonly stamp: Stamp },
): Promise<void> {
  const { table, key, columns } = targets[target];
  const fields = Object.keys(changed).filter((field) => field in columns);
  const sets = fields.map((field, index) => `${columns[field]} = $${index + 7}, `).join('');
  await tx.query(
    `update ${table} set ${sets}version = $3, field_versions = $4, updated_at = $5, updated_by = $6 where release_id = $1 and ${key} = $2`,
    [
      pen.releaseId,
      id,
      stamp.version,
      JSON.stringify(stamp.fieldVersions),
      pen.at,
      pen.accountId,
      ...fields.map((field) => changed[field]),
    ],
  );
}
