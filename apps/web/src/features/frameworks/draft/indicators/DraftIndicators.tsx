import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExampleBadge } from '../../../../ui/Badge.js';
import { Code } from '../../../../ui/Code.js';
import { Empty } from '../../../../ui/Empty.js';
import { useFormats } from '../../../../ui/format.js';
import { useDocumentTitle } from '../../../../ui/Page.js';
import type { Draft, DraftIndicator } from '../draft-tree.js';
import { AddIndicator } from './AddIndicator.js';

/** All indicators of the draft; what nothing is measured by yet says so. */
export function DraftIndicators({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  useDocumentTitle(`${t('indicators')} · ${t('state', { number: draft.number })}`);
  return (
    <article className="stack">
      <header className="row row--apart">
        <h2>{t('indicators')}</h2>
        <AddIndicator draft={draft} />
      </header>
      {draft.indicators.length === 0 ? <Empty title={t('indicator.none')}>{t('indicator.noneText')}</Empty> : <Table draft={draft} />}
    </article>
  );
}

function Table({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('indicator.one')}</th>
          <th scope="col" className="number">
            {t('form.baselineValue')}
          </th>
          <th scope="col" className="number">
            {t('form.targetValue')}
          </th>
          <th scope="col" className="number">
            {t('indicator.links')}
          </th>
        </tr>
      </thead>
      <tbody>
        {draft.indicators.map((indicator) => (
          <Row
            key={indicator.id}
            indicator={indicator}
            links={draft.items.filter(({ indicatorIds }) => indicatorIds.includes(indicator.id)).length}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ indicator, links }: { readonly indicator: DraftIndicator; readonly links: number }) {
  const { t } = useTranslation('draft');
  const { id, code, title, origin, baselineValue, targetValue, targetYear } = indicator;
  return (
    <tr>
      <th scope="row">
        <Link to={`/rahmenkonzept/entwurf/${id}`}>
          <Code code={code} />
          {title}
        </Link>{' '}
        <ExampleBadge origin={origin} />
      </th>
      <td className="number" data-label={t('form.baselineValue')}>
        <Value indicator={indicator} value={baselineValue} />
      </td>
      <td className="number" data-label={t('form.targetValue')}>
        <Value indicator={indicator} value={targetValue} /> {targetYear && <span className="quiet small">{targetYear}</span>}
      </td>
      <td className="number" data-label={t('indicator.links')}>
        {links}
      </td>
    </tr>
  );
}

function Value({ indicator: { decimals, unit }, value }: { readonly indicator: DraftIndicator; readonly value: number | null }) {
  const { number } = useFormats();
  if (value === null) return <span className="quiet">–</span>;
  return (
    <span className="nowrap">
      {number(value, decimals)} {unit}
    </span>
  );
}
