import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../../ui/Badge.js';
import { useFormats } from '../../../ui/values/format.js';
import { StackedBar } from '../../../ui/StackedBar.js';
import type { Programme } from './programme.js';

interface ProgrammeBudgetProps {
  readonly programme: Programme;
  readonly children: ReactNode;
}

export function ProgrammeBudget({ programme, children }: ProgrammeBudgetProps) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const { budgetCents, committedCents, freeCents, budgetYear } = programme;
  return (
    <section className="stack stack--close" aria-labelledby="budget">
      <h2 id="budget">
        {t('budget.title', { year: budgetYear })} <ExampleBadge origin={programme.amountsOrigin} />
      </h2>
      <StackedBar
        parts={[
          { name: 'adopted', label: t('budget.committed'), value: committedCents },
          { name: 'undecided', label: t('budget.free'), value: freeCents },
        ]}
      />
      <table className="table">
        <tbody>
          <tr>
            <th scope="row">{t('budget.total')}</th>
            <td className="number">{money(budgetCents)}</td>
          </tr>
          <tr>
            <th scope="row">{t('budget.committed')}</th>
            <td className="number">{money(committedCents)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('budget.free')}</th>
            <td className="number">{money(freeCents)}</td>
          </tr>
        </tfoot>
      </table>
      {children}
    </section>
  );
}
