import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ApplicationRowFragment } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';
import { SortHeader } from '../../../ui/page/SortHeader.js';
import { StateBadge } from '../StateBadge.js';
import { CheckSummary } from './CheckSummary.js';

export function QueueTable({ rows }: { readonly rows: readonly ApplicationRowFragment[] }) {
  const { t } = useTranslation('funding');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <SortHeader by="receipt">{t('column.receipt')}</SortHeader>
          <SortHeader by="municipality">{t('column.municipality')}</SortHeader>
          <th scope="col">{t('column.title')}</th>
          <SortHeader by="amount" numeric>
            {t('column.requested')}
          </SortHeader>
          <SortHeader by="submitted" numeric standard="submitted_asc">
            {t('column.age')}
          </SortHeader>
          <th scope="col">{t('column.checks')}</th>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.turn')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row }: { readonly row: ApplicationRowFragment }) {
  const { t } = useTranslation('funding');
  const { money, day } = useFormats();
  return (
    <tr className="is-link">
      <th scope="row" className="nowrap">
        <Link to={`/foerderung/${row.id}`}>{row.receiptNumber ?? t('untitled')}</Link>
      </th>
      <td data-label={t('column.municipality')}>{row.municipality.shortName}</td>
      <td data-label={t('column.title')}>{row.title}</td>
      <td data-label={t('column.requested')} className="number">
        {money(row.requestedCents)}
      </td>
      <td data-label={t('column.age')} className="number" title={row.submittedAt ? day(row.submittedAt) : undefined}>
        {t('days', { count: row.ageDays })}
      </td>
      <td data-label={t('column.checks')}>
        <CheckSummary counts={row.checkCounts} />
      </td>
      <td data-label={t('column.state')}>
        <StateBadge state={row.state} />
      </td>
      <td data-label={t('column.turn')}>{t(`turn.${row.turn}`)}</td>
    </tr>
  );
}
