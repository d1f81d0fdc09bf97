import { useTranslation } from 'react-i18next';
import type { ApplicationFileFragment } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';

type Budget = NonNullable<ApplicationFileFragment['budget']>;

interface BudgetTableProps {
  readonly budget: Budget;
  /** What the form above grants; without it what the server reckons with, and without either the budget as it stands. */
  readonly grantedCents?: number;
  readonly decided?: boolean;
}

/** The budget before and after this application; what is typed into a proposal counts at once. */
export function BudgetTable({ budget, grantedCents, decided = false }: BudgetTableProps) {
  const { t } = useTranslation('funding');
  const { budgetCents, committedCents, freeCents } = budget;
  const after = grantedCents === undefined ? budget.freeAfterCents : freeCents - grantedCents;
  const Heading = grantedCents === undefined ? 'h2' : 'h3';
  return (
    <section className="stack stack--close" aria-label={t('budget.heading')}>
      <Heading>{t('budget.heading')}</Heading>
      <table className="table">
        <tbody>
          <Row label={t('budget.total')} cents={budgetCents} />
          <Row label={t('budget.committed')} cents={committedCents} />
          {!decided && <Row label={t('budget.before')} cents={freeCents} />}
        </tbody>
        <tfoot>{decided ? <Row label={t('budget.free')} cents={freeCents} /> : <Row label={t('budget.after')} cents={after} />}</tfoot>
      </table>
    </section>
  );
}

function Row({ label, cents }: { readonly label: string; readonly cents: number }) {
  const { money } = useFormats();
  return (
    <tr className={cents < 0 ? 'over-budget' : undefined}>
      <th scope="row">{label}</th>
      <td className="number">{money(cents)}</td>
    </tr>
  );
}
