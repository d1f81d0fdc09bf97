import { Inject, Injectable } from '@nestjs/common';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import type { Locale } from '#platform/errors';
import { Tenancy } from '#platform/tenancy';
import type { Priority } from '../concept.domain.js';
import { conceptsPolicy } from '../concepts.policy.js';
import { type Cell, csvOf } from './csv.domain.js';
import { type CellRow, type DeviatingField, deviatingFields, type DeviationRow, type Matrix, matrixOf } from './deviation.domain.js';
import { deviationCells, type DeviationFilter, deviationRegister } from './deviation.statements.js';
import { kindTexts, priorityTexts, proposalTexts, stanceTexts, tableHeader } from './deviation.texts.js';
import { workbookOf } from './deviation.workbook.js';

interface Slice {
  readonly limit: number | null;
  readonly offset: number;
}

/** What the district learns from the adopted concepts of its municipalities; drafts stay out of its sight. */
@Injectable()
export class Deviations {
  constructor(@Inject(Tenancy) private readonly tenancy: Tenancy) {}

  async register(actor: Actor, filter: DeviationFilter, slice: Slice): Promise<{ rows: DeviationRow[]; total: number }> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'compare', 'LocalConcept');
    const [rows = [], [count] = []] = await this.tenancy.read(actor.context, deviationRegister(filter, slice));
    return { rows: rows as unknown as DeviationRow[], total: Number(count?.['total'] ?? 0) };
  }

  async matrix(actor: Actor): Promise<Matrix> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'compare', 'LocalConcept');
    const [cells = []] = await this.tenancy.read(actor.context, [deviationCells()]);
    return matrixOf(cells as unknown as CellRow[]);
  }

  /** The whole register as text for spreadsheets, in the language of the reader. */
  async csv(actor: Actor, filter: DeviationFilter): Promise<string> {
    return csvOf(tableHeader[actor.locale], await this.table(actor, filter));
  }

  async xlsx(actor: Actor, filter: DeviationFilter): Promise<Buffer> {
    return workbookOf(tableHeader[actor.locale], await this.table(actor, filter));
  }

  private async table(actor: Actor, filter: DeviationFilter): Promise<Cell[][]> {
    const { rows } = await this.register(actor, filter, { limit: null, offset: 0 });
    return rows.map((row) => cellsOf(row, actor.locale));
  }
}

function cellsOf(row: DeviationRow, locale: Locale): Cell[] {
  const word = (field: DeviatingField, value: string | null) =>
    field === 'priority' && value ? priorityTexts[locale][value as Priority] : value;
  return [
    ...[row.name, row.revision, row.adoptedOn, row.fieldCode, row.fieldTitle, row.code],
    ...[kindTexts[locale][row.kind], stanceTexts[locale][row.stance]],
    ...deviatingFields.flatMap((field) => [row.district, row.local].map((side) => word(field, side?.[field] ?? null))),
    ...[row.reason, row.proposal && proposalTexts[locale][row.proposal.state]],
  ];
}
