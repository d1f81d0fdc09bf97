import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Code } from '../../../../ui/Code.js';
import { ProblemSummary } from '../../../../ui/feedback/ProblemSummary.js';
import type { Draft, DraftItem } from '../draft-tree.js';
import { Ticks } from '../item/Ticks.js';
import { AddIndicator } from './AddIndicator.js';
import { useIndicatorLink } from './useIndicatorLink.js';

/** What measures this goal or measure; each leads to its definition. */
export function IndicatorLinks({ draft, item }: { readonly draft: Draft; readonly item: DraftItem }) {
  const { t } = useTranslation('draft');
  const { link, trouble } = useIndicatorLink();
  const linked = draft.indicators.filter(({ id }) => item.indicatorIds.includes(id));
  return (
    <section className="stack stack--close">
      <h3>{t('indicators')}</h3>
      <ProblemSummary trouble={trouble} />
      {linked.length === 0 && <p className="quiet">{t('indicator.noneHere')}</p>}
      {linked.length > 0 && (
        <ul role="list" className="link-list">
          {linked.map(({ id, code, title }) => (
            <li key={id}>
              <Link to={`/rahmenkonzept/entwurf/${id}`}>
                <Code code={code} />
                {title}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {draft.indicators.length > 0 && (
        <Ticks
          legend={t('indicator.choose')}
          options={draft.indicators}
          chosen={item.indicatorIds}
          onToggle={(indicatorId, wanted) => void link({ indicatorId, itemId: item.id, linked: wanted })}
        />
      )}
      <div>
        <AddIndicator draft={draft} itemId={item.id} />
      </div>
    </section>
  );
}
