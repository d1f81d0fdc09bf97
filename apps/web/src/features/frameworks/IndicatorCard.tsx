import { useTranslation } from 'react-i18next';
import { Code } from '../../ui/Code.js';
import { ExampleBadge } from '../../ui/Badge.js';
import { Facts } from '../../ui/page/Facts.js';
import { useFormats } from '../../ui/values/format.js';
import { byDate, type Indicator } from './framework-tree.js';

/** The newest value first; every value with its date and basis below. */
export function IndicatorCard({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('frameworks');
  const latest = byDate(indicator.values).at(-1);
  return (
    <details className="indicator">
      <summary>
        <Code code={indicator.code} />
        <span className="indicator__title">
          {indicator.title} <ExampleBadge origin={indicator.origin} />
        </span>
        <span className="number">
          {latest ? (
            <Value value={latest.value} indicator={indicator} date={latest.date} />
          ) : (
            <span className="quiet">{t('indicators.noValue')}</span>
          )}
        </span>
      </summary>
      <div className="stack indicator__body">
        <Definition indicator={indicator} />
        {indicator.values.length > 0 && <Values indicator={indicator} />}
      </div>
    </details>
  );
}

function Value({ value, date, indicator }: { readonly value: number | null; readonly date: string; readonly indicator: Indicator }) {
  const { t } = useTranslation('frameworks');
  const { number, day } = useFormats();
  return (
    <>
      {value === null ? t('indicators.notReported') : `${number(value, indicator.decimals)} ${indicator.unit}`}
      <span className="quiet small"> · {day(date)}</span>
    </>
  );
}

function Definition({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('frameworks');
  const { number, day } = useFormats();
  const { baselineValue, baselineDate, targetValue, targetYear, decimals, unit } = indicator;
  return (
    <Facts
      facts={[
        [t('indicators.definition'), indicator.definition],
        [t('indicators.numerator'), indicator.numerator],
        [t('indicators.denominator'), indicator.denominator],
        [t('indicators.source'), indicator.source],
        [t('indicators.basis'), indicator.basis],
        [
          t('indicators.baseline'),
          baselineValue !== null && baselineDate && `${number(baselineValue, decimals)} ${unit} (${day(baselineDate)})`,
        ],
        [t('indicators.target', { year: targetYear ?? '' }), targetValue !== null && `${number(targetValue, decimals)} ${unit}`],
        [t('indicators.breaks'), indicator.knownBreaks],
      ]}
    />
  );
}

function Values({ indicator }: { readonly indicator: Indicator }) {
  const { t } = useTranslation('frameworks');
  const { number, day } = useFormats();
  return (
    <table className="table">
      <caption className="visually-hidden">{t('indicators.values', { title: indicator.title })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicators.date')}</th>
          <th scope="col" className="number">
            {indicator.unit}
          </th>
          <th scope="col">{t('indicators.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {byDate(indicator.values)
          .reverse()
          .map((value) => (
            <tr key={value.date + value.basis}>
              <th scope="row">{day(value.date)}</th>
              <td className="number">{value.value === null ? t('indicators.notReported') : number(value.value, indicator.decimals)}</td>
              <td className="quiet small">
                {value.basis} <ExampleBadge origin={value.origin} />
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
