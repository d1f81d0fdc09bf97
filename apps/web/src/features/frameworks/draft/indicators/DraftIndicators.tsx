import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ExampleBadge } from '../../../../ui/Badge.js';
import { Code } from '../../../../ui/Code.js';
import { Empty } from '../../../../ui/feedback/Empty.js';
import { useFormats } from '../../../../ui/values/format.js';
import { useDocumentTitle } from '../../../../ui/page/Page.js';
import { useTreeArranging, type ArrangedRow } from '../../../../ui/tree/useTreeArranging.js';
import type { Arrangement } from '../arrange/useArrangement.js';
import type { Draft, DraftIndicator } from '../draft-tree.js';
import { AddIndicator } from './AddIndicator.js';

interface DraftIndicatorsProps {
  readonly draft: Draft;
  readonly arrangement: Arrangement;
}

/** All indicators of the draft in their order; what nothing is measured by yet says so. */
export function DraftIndicators({ draft, arrangement }: DraftIndicatorsProps) {
  const { t } = useTranslation('draft');
  useDocumentTitle(`${t('indicators')} · ${t('state', { number: draft.number })}`);
  return (
    <article className="stack">
      <header className="row row--apart">
        <h2>{t('indicators')}</h2>
        <AddIndicator draft={draft} />
      </header>
      {draft.indicators.length === 0 ? (
        <Empty title={t('indicator.none')}>{t('indicator.noneText')}</Empty>
      ) : (
        <Table draft={draft} arrangement={arrangement} />
      )}
    </article>
  );
}

function Table({ draft, arrangement: { arranging, said } }: DraftIndicatorsProps) {
  const { t } = useTranslation('draft');
  const body = useRef<HTMLTableSectionElement>(null);
  const { handlers, arrangedRow } = useTreeArranging(arranging, { tree: body, rows: draft.indicators, ...flat });
  return (
    <>
      <p className={`quiet small ${said ? '' : 'draft-hint'}`}>{said || t('indicator.moveHint')}</p>
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
        <tbody ref={body} {...handlers}>
          {draft.indicators.map((indicator) => (
            <Row
              key={indicator.id}
              indicator={indicator}
              arranged={arrangedRow(indicator.id)}
              links={draft.items.filter(({ indicatorIds }) => indicatorIds.includes(indicator.id)).length}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

// A list has no branches to open.
const flat = { isOpen: () => true, setOpen: () => undefined };

interface RowProps {
  readonly indicator: DraftIndicator;
  readonly arranged: ArrangedRow;
  readonly links: number;
}

function Row({ indicator, arranged: { movable, dragged, drop }, links }: RowProps) {
  const { t } = useTranslation('draft');
  const { id, code, title, origin, baselineValue, targetValue, targetYear } = indicator;
  return (
    <tr data-id={id} draggable={movable} data-dragged={dragged} data-drop={drop} className="draft-row">
      <th scope="row">
        <span>
          <Link to={`/rahmenkonzept/entwurf/${id}`} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
            <Code code={code} />
            {title}
          </Link>{' '}
          <ExampleBadge origin={origin} />
        </span>
      </th>
      <td className="number" data-label={t('form.baselineValue')}>
        <Value indicator={indicator} value={baselineValue} />
      </td>
      <td className="number" data-label={t('form.targetValue')}>
        <span>
          <Value indicator={indicator} value={targetValue} /> {targetYear && <span className="quiet small">{targetYear}</span>}
        </span>
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
