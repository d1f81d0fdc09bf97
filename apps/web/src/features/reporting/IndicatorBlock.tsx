import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../ui/Badge.js';
import { useFormats } from '../../ui/values/format.js';
import type { ProgressPage } from './progress-page.js';

export function IndicatorBlock({ indicators }: { readonly indicators: ProgressPage['indicators'] }) {
  const { t } = useTranslation('reporting');
  if (indicators.length === 0) return null;
  return (
    <section className="stack stack--close" aria-labelledby="indicators">
      <h2 id="indicators">{t('indicators.title')}</h2>
      <table className="table table--cards">
        <thead>
          <tr>
            <th scope="col">{t('indicators.indicator')}</th>
            <th scope="col" className="number">
              {t('indicators.latest')}
            </th>
            <th scope="col">{t('indicators.date')}</th>
            <th scope="col" className="number">
              {t('indicators.target')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <Row key={indicator.code} indicator={indicator} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ indicator }: { readonly indicator: ProgressPage['indicators'][number] }) {
  const { t } = useTranslation('reporting');
  const { number, day } = useFormats();
  const { title, unit, decimals, level, latestValue, latestDate, basis, targetValue, targetYear, origin } = indicator;
  const amount = (value: number) => `${number(value, decimals)}\u00a0${unit}`;
  return (
    <tr>
      <th scope="row">
        {title} <ExampleBadge origin={origin} />
        <span className="small quiet progress__second">{[t(`indicators.level.${level}`), basis].filter(Boolean).join(' · ')}</span>
      </th>
      <td className="number" data-label={t('indicators.latest')}>
        {latestValue === null ? t('indicators.noValue') : amount(latestValue)}
      </td>
      <td data-label={t('indicators.date')}>{latestDate && day(latestDate)}</td>
      <td className="number" data-label={t('indicators.target')}>
        <span>
          {targetValue === null ? '–' : amount(targetValue)}
          {targetYear !== null && <span className="quiet"> ({targetYear})</span>}
        </span>
      </td>
    </tr>
  );
}
