import { Inject, Injectable } from '@nestjs/common';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Tenancy } from '#platform/tenancy';
import { conceptsPolicy } from '../concepts.policy.js';
import { csvOf } from './csv.domain.js';
import { type CellRow, deviatingFields, type DeviationRow, type Matrix, matrixOf } from './deviation.domain.js';
import { deviationCells, type DeviationFilter, deviationRegister } from './deviation.statements.js';
import { csvHeader, kindTexts, priorityTexts, stanceTexts } from './deviation.texts.js';

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

  /** The whole register as a table, in the language of the reader. */
  async csv(actor: Actor, filter: DeviationFilter): Promise<string> {
    const { rows } = await this.register(actor, filter, { limit: null, offset: 0 });
    const { locale } = actor;
    const priority = (value: string | null) => (value ? priorityTexts[locale][value as keyof (typeof priorityTexts)['de']] : null);
    return csvOf(
      csvHeader[locale],
      rows.map((row) => [
        ...[row.name, row.revision, row.adoptedOn, row.fieldCode, row.fieldTitle, row.code],
        ...[kindTexts[locale][row.kind], stanceTexts[locale][row.stance]],
        ...deviatingFields.flatMap((field) =>
          [row.district, row.local].map((side) => (field === 'priority' ? priority(side?.priority ?? null) : (side?.[field] ?? null))),
        ),
        row.reason,
      ]),
    );
  }
}
