import { useTranslation } from 'react-i18next';
import type { ApplicationFileFragment } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/format.js';

type Budget = NonNullable<ApplicationFileFragment['budget']>;

/** The budget before and after this application; what is typed into a proposal counts at once. */
export function BudgetTable({ budget, grantedCents }: { readonly budget: Budget; readonly grantedCents?: number }) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const after = grantedCents === undefined ? budget.freeAfterCents : budget.freeCents - grantedCents;
  return (
    <section className="stack stack--close" aria-label={t('budget.heading')}>
      <h2>{t('budget.heading')}</h2>
      <table className="table">
        <tbody>
          <tr>
            <th scope="row">{t('budget.total')}</th>
            <td className="number">{money(budget.budgetCents)}</td>
          </tr>
          <tr>
            <th scope="row">{t('budget.committed')}</th>
            <td className="number">{money(budget.committedCents)}</td>
          </tr>
          <tr>
            <th scope="row">{t('budget.before')}</th>
            <td className="number">{money(budget.freeCents)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr className={after < 0 ? 'over-budget' : undefined}>
            <th scope="row">{t('budget.after')}</th>
            <td className="number">{money(after)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
