import type { Row, Statement } from '#platform/tenancy';
import { columns } from '../rows.js';
import type { CostKind, Programme, Resolution } from './programme.domain.js';

/** A programme with everything a page, a check or a notice needs of it. */
export interface WholeProgramme extends Programme {
  readonly purpose: string;
  readonly spendingFrom: string;
  readonly spendingUntil: string;
  readonly conditions: readonly string[];
  readonly remedyText: string;
  readonly noticeIntro: string;
  readonly origin: 'document' | 'statistics' | 'example';
  readonly amountsOrigin: 'document' | 'statistics' | 'example';
  readonly version: number;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly applicationCount: number;
}

type ProgrammeRow = Omit<WholeProgramme, 'resolution' | 'costKinds'> & {
  readonly resolutionBody: string | null;
  readonly resolutionDate: string | null;
  readonly resolutionPaperNumber: string | null;
};

const names: readonly (keyof ProgrammeRow)[] = [
  'id',
  'code',
  'title',
  'purpose',
  'budgetYear',
  'budgetCents',
  'committedCents',
  'subjectToResolution',
  'resolutionBody',
  'resolutionDate',
  'resolutionPaperNumber',
  'applicationFrom',
  'applicationUntil',
  'spendingFrom',
  'spendingUntil',
  'maximumGrantCents',
  'maximumSharePercent',
  'minimumOwnSharePercent',
  'requiredConceptState',
  'conditions',
  'remedyText',
  'noticeIntro',
  'origin',
  'amountsOrigin',
  'version',
  'changedAt',
  'changedByName',
];

// Joined through the municipalities in sight, because the key of the applications begins with the municipality.
const applicationCount = `(select count(*) from municipality m join funding_application a on a.municipality_id = m.id
  where a.programme_id = p.id) as "applicationCount"`;
const programmes = `select ${columns('p', names)}, ${applicationCount} from funding_programme p`;
const costKinds = `select ${columns('k', ['programmeId', 'code', 'label', 'eligible', 'note'])} from funding_cost_kind k`;

/** The programme whose id the SQL expression gives, for example `$1`, and its cost kinds. */
export function programmeStatements(name: string, idExpression: string, values: Statement['values']): [Statement, Statement] {
  return [
    { name: `${name}_programme`, text: `${programmes} where p.id = ${idExpression}`, values },
    { name: `${name}_cost_kinds`, text: `${costKinds} where k.programme_id = ${idExpression} order by k.position`, values },
  ];
}

export function programmePage(limit: number, offset: number): Statement[] {
  return [
    {
      name: 'funding_programmes',
      text: `${programmes} order by p.budget_year desc, p.code collate german limit $1 offset $2`,
      values: [limit, offset],
    },
    { name: 'funding_programmes_cost_kinds', text: `${costKinds} order by k.position`, values: [] },
    { name: 'funding_programmes_total', text: 'select count(*) as total from funding_programme', values: [] },
  ];
}

export function programmeOf(row: Row, kinds: readonly Row[]): WholeProgramme {
  const { resolutionBody, resolutionDate, resolutionPaperNumber, ...programme } = row as unknown as ProgrammeRow;
  return {
    ...programme,
    resolution: resolutionOf(resolutionBody, resolutionDate, resolutionPaperNumber),
    costKinds: kinds.filter(({ programmeId }) => programmeId === programme.id) as unknown as CostKind[],
  };
}

function resolutionOf(body: string | null, date: string | null, paperNumber: string | null): Resolution | null {
  return body === null || date === null ? null : { body, date, paperNumber };
}
