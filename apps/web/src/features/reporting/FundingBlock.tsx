import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../ui/values/format.js';
import { StateBadge } from '../funding/StateBadge.js';
import type { ProgressPage } from './progress-page.js';

export function FundingBlock({ funding }: { readonly funding: ProgressPage['funding'] }) {
  const { t } = useTranslation('reporting');
  const { money } = useFormats();
  return (
    <section className="stack stack--close" aria-labelledby="funding">
      <h2 id="funding">{t('funding.title')}</h2>
      {funding.applications.length === 0 ? (
        <p className="quiet">{t('funding.none')}</p>
      ) : (
        <table className="table table--cards">
          <thead>
            <tr>
              <th scope="col">{t('funding.application')}</th>
              <th scope="col">{t('funding.state')}</th>
              <th scope="col" className="number">
                {t('funding.requested')}
              </th>
              <th scope="col" className="number">
                {t('funding.granted')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funding.applications.map((application) => (
              <Row key={application.id} application={application} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t('funding.sum')}
              </th>
              <td className="number" data-label={t('funding.requested')}>
                {money(funding.requestedCents)}
              </td>
              <td className="number" data-label={t('funding.granted')}>
                {money(funding.grantedCents)}
              </td>
            </tr>
          </tfoot>
        </table>
      )}
    </section>
  );
}

function Row({ application }: { readonly application: ProgressPage['funding']['applications'][number] }) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const { id, title, receiptNumber, programmeTitle, state, requestedCents, grantedCents } = application;
  return (
    <tr>
      <th scope="row">
        <Link to={`/foerderung/${id}`}>{title || t('untitled')}</Link>
        <span className="small quiet progress__second">{[receiptNumber, programmeTitle].filter(Boolean).join(' · ')}</span>
      </th>
      <td data-label={t('column.state')}>
        <StateBadge state={state} />
      </td>
      <td className="number" data-label={t('column.requested')}>
        {requestedCents === null ? '–' : money(requestedCents)}
      </td>
      <td className="number" data-label={t('column.granted')}>
        {grantedCents === null ? '–' : money(grantedCents)}
      </td>
    </tr>
  );
}
