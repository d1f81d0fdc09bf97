import { conceptItemStandings, conceptState, type ItemStanding } from '#features/concepts/reading';
import type { Actor } from '#platform/authorization';
import { NotFound } from '#platform/errors';
import { recordId, type Row, type Statement } from '#platform/tenancy';
import type { CheckCode, CheckResult, OtherApplication } from '../check/check.domain.js';
import { programmeOf, programmeStatements, type WholeProgramme } from '../programme/programme.statements.js';
import { columns, type Read, readNamed } from '../rows.js';
import { type ApplicationContent, type CostItem, type FundingSource, namedToday, type ServedItem } from './content.domain.js';
import type { ConceptStanding } from './frozen-copy.domain.js';
import type { ApplicationState } from '../workflow/states.domain.js';
import { type DecisionOutcome, turnOf } from '../workflow/workflow.domain.js';

/** An application with everything its reader may see, as flat rows put together. */
export interface WholeApplication extends Header {
  readonly programme: WholeProgramme;
  /** The live draft; null where the reader may not see it. */
  readonly content: ApplicationContent | null;
  /** What has become of the items the live draft serves; of other drafts nothing is known. */
  readonly standings: readonly ItemStanding[];
  readonly concept: ConceptStanding;
  readonly submissions: readonly SubmissionRow[];
  readonly checks: readonly CheckRow[];
  readonly proposal: ProposalRow | null;
  readonly decision: DecisionRow | null;
  readonly notice: NoticeRow | null;
  readonly events: readonly EventRow[];
  readonly others: readonly OtherApplication[];
}

interface Header {
  readonly id: string;
  readonly municipalityId: string;
  readonly districtId: string;
  readonly state: ApplicationState;
  readonly version: number;
  readonly title: string;
  readonly receiptNumber: string | null;
  readonly submissionCount: number;
  readonly submittedAt: string | null;
  readonly requestedCents: number;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly municipality: { readonly id: string; readonly slug: string; readonly name: string; readonly shortName: string };
}

type HeaderRow = Omit<Header, 'municipality'> & {
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly draftTitle: string | null;
  readonly draftPurpose: string | null;
};

export interface SubmissionRow {
  readonly number: number;
  readonly submittedAt: string;
  readonly submittedBy: string;
  readonly submittedByName: string;
  readonly content: string;
  readonly sha256: string;
}

export interface CheckRow {
  readonly submissionNumber: number;
  readonly code: CheckCode;
  readonly result: CheckResult;
  readonly reasonDe: string;
  readonly reasonEn: string;
  readonly checkedAt: string;
}

interface Verdict {
  readonly outcome: DecisionOutcome;
  readonly grantedCents: number;
  readonly reason: string;
  readonly conditions: readonly string[];
}

export interface ProposalRow extends Verdict {
  readonly id: string;
  readonly submittedBy: string;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
}

export interface DecisionRow extends Verdict {
  readonly decidedByName: string;
  readonly decidedAt: string;
}

export interface NoticeRow {
  readonly number: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly issuedAt: string;
}

export interface EventRow {
  readonly id: string;
  readonly at: string;
  readonly actorName: string;
  readonly action: string;
  readonly fromState: ApplicationState | null;
  readonly toState: ApplicationState;
  readonly reason: string | null;
}

// Row security narrows `municipality` to what the reader serves, and every key begins with it: an id alone has no index.
const found = `with a as materialized (
    select * from funding_application where id = $1 and municipality_id in (select id from municipality)
  )`;

const headerNames: readonly (keyof Header)[] = [
  'id',
  'municipalityId',
  'districtId',
  'state',
  'version',
  'title',
  'receiptNumber',
  'submissionCount',
  'submittedAt',
  'requestedCents',
  'createdAt',
  'changedAt',
  'changedByName',
];

const header = `${found} select ${columns('a', headerNames)}, ${columns('m', ['slug', 'name', 'shortName'])},
    c.title as "draftTitle", c.purpose as "draftPurpose"
  from a join municipality m on m.id = a.municipality_id
  left join funding_content c on c.municipality_id = a.municipality_id and c.application_id = a.id`;

const verdict = ['outcome', 'grantedCents', 'reason', 'conditions'] as const;

const parts = {
  costItems: part('funding_cost_item', ['id', 'kind', 'description', 'amountCents'], 't.position'),
  fundingSources: part('funding_source', ['id', 'kind', 'description', 'amountCents'], 't.position'),
  servedItems: part('funding_served_item', ['itemId', 'code', 'title'], 't.position'),
  submissions: part(
    'funding_submission',
    ['number', 'submittedAt', 'submittedBy', 'submittedByName', 'content', 'sha256'],
    't.number desc',
  ),
  checks: part(
    'funding_check',
    ['submissionNumber', 'code', 'result', 'reasonDe', 'reasonEn', 'checkedAt'],
    't.submission_number desc, t.position',
  ),
  proposal: part('funding_proposal', ['id', ...verdict, 'submittedBy', 'proposedBy', 'proposedByName', 'proposedAt'], 't.id desc limit 1'),
  decision: part('funding_decision', [...verdict, 'decidedByName', 'decidedAt'], 't.application_id'),
  notice: part('funding_notice', ['number', 'documentId', 'sha256', 'sizeBytes', 'issuedAt'], 't.application_id'),
  events: part('funding_event', ['id', 'at', 'actorName', 'action', 'fromState', 'toState', 'reason'], 't.id'),
} as const;

function part(table: string, names: readonly string[], order: string): string {
  return `${found} select ${columns('t', names)} from a join ${table} t on t.municipality_id = a.municipality_id and t.application_id = a.id
    order by ${order}`;
}

const others = `${found} select ${columns('o', ['receiptNumber', 'title', 'requestedCents'])}
  from a join funding_application o on o.municipality_id = a.municipality_id and o.programme_id = a.programme_id and o.id <> a.id
  where o.receipt_number is not null and o.state not in ('withdrawn', 'refused') order by o.receipt_number`;

const programmeId = `(select programme_id from funding_application where id = $1 and municipality_id in (select id from municipality))`;

function statementsOf(id: string, actor: Actor) {
  const own = (name: string, text: string): Statement => ({ name: `funding_application_${name}`, text, values: [id] });
  const [programme, costKinds] = programmeStatements('funding_application', programmeId, [id]);
  return {
    header: own('header', header),
    ...(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, own(name, text)])) as Record<keyof typeof parts, Statement>),
    others: own('others', others),
    programme,
    costKinds,
    // The district has no municipality of its own here and reads the concept's state from the frozen copy.
    concept: conceptState(actor.context.municipalityId ?? noMunicipality),
    standings: conceptItemStandings('funding_application', served, actor.context.municipalityId ?? noMunicipality, [id]),
  };
}

const served = 'select item_id from funding_served_item where municipality_id = $1 and application_id = $2';

const noMunicipality = '00000000-0000-0000-0000-000000000000';

/** One round trip when `read` makes its own. */
export async function findApplication(read: Read, actor: Actor, applicationId: string): Promise<WholeApplication> {
  const rows = await readNamed(read, statementsOf(recordId(applicationId), actor));
  const [headerRow] = rows.header as unknown as HeaderRow[];
  const [programmeRow] = rows.programme;
  if (!headerRow || !programmeRow) throw new NotFound();
  const standings = rows.standings as unknown as ItemStanding[];
  return {
    ...headerOf(headerRow),
    programme: programmeOf(programmeRow, rows.costKinds),
    content: contentOf(headerRow, rows, standings),
    standings,
    concept: conceptOf(rows.concept),
    submissions: rows.submissions as unknown as SubmissionRow[],
    checks: rows.checks as unknown as CheckRow[],
    events: rows.events as unknown as EventRow[],
    others: rows.others as unknown as OtherApplication[],
    proposal: single<ProposalRow>(rows.proposal),
    decision: single<DecisionRow>(rows.decision),
    notice: single<NoticeRow>(rows.notice),
  };
}

function headerOf({ slug, name, shortName, ...row }: HeaderRow): Header {
  return { ...row, municipality: { id: row.municipalityId, slug, name, shortName } };
}

type ContentRows = Record<'costItems' | 'fundingSources' | 'servedItems', Row[]>;

function contentOf(row: HeaderRow, rows: ContentRows, standings: readonly ItemStanding[]): ApplicationContent | null {
  if (row.draftTitle === null || row.draftPurpose === null) return null;
  return {
    title: row.draftTitle,
    purpose: row.draftPurpose,
    servedItems: namedToday(
      rows.servedItems.map(({ itemId, code, title }) => ({ id: itemId, code, title })) as ServedItem[],
      turnOf[row.state] === 'municipality' ? standings : [],
    ),
    costItems: rows.costItems as unknown as CostItem[],
    fundingSources: rows.fundingSources as unknown as FundingSource[],
  };
}

function conceptOf([row]: readonly Row[]): ConceptStanding {
  return { revision: (row?.revision ?? null) as number | null, adoptedOn: (row?.adopted_on ?? null) as string | null };
}

function single<T>([row]: readonly Row[]): T | null {
  return row ? (row as T) : null;
}
