import type { Statement } from '#platform/tenancy';
import { columns } from '../rows.js';
import { type ApplicationSort, applicationSorts } from './list.graphql.js';
import type { ApplicationState } from '../workflow/states.domain.js';

/** A row of a list of applications as the database gives it. */
export interface ListRow {
  readonly id: string;
  readonly receiptNumber: string | null;
  readonly title: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly submittedAt: string | null;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly grantedCents: number | null;
  readonly requestedCents: number;
  readonly programmeId: string;
  readonly programmeCode: string;
  readonly programmeTitle: string;
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly passed: number;
  readonly failed: number;
  readonly hints: number;
}

export interface ListCriteria {
  readonly states: readonly ApplicationState[] | null;
  readonly programmeId: string | null;
  readonly municipalityId: string | null;
  readonly servesItemId: string | null;
  readonly text: string | null;
}

const header = [
  'id',
  'receiptNumber',
  'state',
  'version',
  'submittedAt',
  'createdAt',
  'changedAt',
  'grantedCents',
  'programmeId',
  'municipalityId',
];

// The district reads no draft, so there title and sum fall back to those of the last submission.
const candidates = `select ${columns('a', header)}, a.submission_count, coalesce(c.title, a.title) as title,
    coalesce(s.cents, a.requested_cents) as "requestedCents", p.code as "programmeCode", p.title as "programmeTitle",
    ${columns('m', ['slug', 'name', 'shortName'])}
  from municipality m
  join funding_application a on a.municipality_id = m.id
  join funding_programme p on p.id = a.programme_id
  left join funding_content c on c.municipality_id = a.municipality_id and c.application_id = a.id
  cross join lateral (
    select sum(amount_cents)::bigint as cents from funding_source
     where municipality_id = a.municipality_id and application_id = a.id and kind = 'grant'
  ) s`;

const checkCounts = `select count(*) filter (where result = 'passed') as passed, count(*) filter (where result = 'failed') as failed,
    count(*) filter (where result = 'hint') as hints
  from funding_check
 where municipality_id = page."municipalityId" and application_id = page.id and submission_number = page.submission_count`;

const inStateAndProgramme = `($1::text[] is null or a.state = any ($1)) and ($2::uuid is null or a.programme_id = $2)`;

interface Condition {
  readonly name: string;
  readonly sql: string;
}

/** The municipality must stand in the statement as a plain comparison: only then PostgreSQL looks at its rows alone. */
function whose({ municipalityId }: ListCriteria): Condition {
  return municipalityId === null ? { name: 'all', sql: '$3::uuid is null' } : { name: 'own', sql: 'a.municipality_id = $3' };
}

function saying({ text }: ListCriteria): Condition {
  if (text === null) return { name: 'any', sql: '$4::text is null' };
  return { name: 'text', sql: `position(lower($4) in lower(concat_ws(' ', c.title, a.title, a.receipt_number, m.name))) > 0` };
}

// The draft says what an application serves; the district reads none, so there it is what the last submission says.
function serving({ servesItemId }: ListCriteria): Condition {
  if (servesItemId === null) return { name: 'any', sql: '$5::uuid is null' };
  const sql = `case when c.application_id is not null then exists (
        select from funding_served_item v where v.municipality_id = a.municipality_id and v.application_id = a.id and v.item_id = $5
      ) else exists (
        select from funding_submission f
         where f.municipality_id = a.municipality_id and f.application_id = a.id and f.number = a.submission_count
           and f.content::jsonb @? format('$.content.servedItems[*] ? (@.id == "%s")', $5::uuid)::jsonpath
      ) end`;
  return { name: 'serving', sql };
}

export function applicationList(criteria: ListCriteria, sort: ApplicationSort, limit: number, offset: number): Statement[] {
  const { states, programmeId, municipalityId, text, servesItemId } = criteria;
  const values = [states, programmeId, municipalityId, text, servesItemId];
  const conditions = [whose(criteria), saying(criteria), serving(criteria)];
  const kind = conditions.map(({ name }) => name).join('_');
  const wanted = [inStateAndProgramme, ...conditions.map(({ sql }) => sql)].join(' and ');
  return [
    {
      name: `funding_list_${kind}_${sort}`,
      // Only the rows of the page have their checks counted.
      text: `select page.*, k.* from (
               select *, row_number() over () as place
                 from (${candidates} where ${wanted} order by ${applicationSorts[sort]} limit $6 offset $7) sorted
             ) page cross join lateral (${checkCounts}) k order by place`,
      values: [...values, limit, offset],
    },
    {
      name: `funding_list_${kind}_total`,
      text: `select count(*) as total from municipality m join funding_application a on a.municipality_id = m.id
               left join funding_content c on c.municipality_id = a.municipality_id and c.application_id = a.id where ${wanted}`,
      values,
    },
  ];
}
