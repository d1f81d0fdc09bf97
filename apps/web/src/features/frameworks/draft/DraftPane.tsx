import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Code } from '../../../ui/Code.js';
import { useFormats } from '../../../ui/values/format.js';
import { Icon } from '../../../ui/Icon.js';
import type { Arrangements } from './arrange/useArrangements.js';
import { lastChanged, type Draft } from './draft-tree.js';
import { DraftItemPane } from './item/DraftItemPane.js';
import { DraftIndicatorPane } from './indicators/DraftIndicatorPane.js';
import { DraftIndicators } from './indicators/DraftIndicators.js';

interface DraftPaneProps {
  readonly draft: Draft;
  readonly arrangements: Arrangements;
  readonly nodeId: string | undefined;
  readonly refresh: () => void;
}

const address = '/rahmenkonzept/entwurf';

export function DraftPane({ nodeId, ...props }: DraftPaneProps) {
  const { t } = useTranslation('draft');
  if (!nodeId) return <Start draft={props.draft} />;
  return (
    <>
      <Link to={address} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toTree')}
      </Link>
      <Chosen {...props} nodeId={nodeId} />
    </>
  );
}

function Chosen({ draft, arrangements, nodeId, refresh }: DraftPaneProps) {
  const { t } = useTranslation('draft');
  if (nodeId === 'kennzahlen') return <DraftIndicators draft={draft} arrangement={arrangements.indicators} />;
  const item = draft.items.find(({ id }) => id === nodeId);
  if (item) return <DraftItemPane key={item.id} draft={draft} item={item} arrangement={arrangements.items} refresh={refresh} />;
  const indicator = arrangements.indicators.items.find(({ id }) => id === nodeId);
  if (indicator) {
    return (
      <DraftIndicatorPane key={indicator.id} draft={draft} indicator={indicator} arrangement={arrangements.indicators} refresh={refresh} />
    );
  }
  return <p>{t('missing')}</p>;
}

const shown = 10;

function Start({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  const { moment } = useFormats();
  const changed = lastChanged(draft, shown);
  return (
    <div className="stack stack--loose">
      <p className="prose">{t('start')}</p>
      {changed.length > 0 && (
        <section className="stack stack--close">
          <h2>{t('lastChanged')}</h2>
          <ul role="list" className="link-list">
            {changed.map(({ id, code, title, updatedBy, updatedAt }) => (
              <li key={id} className="draft-changed">
                <Link to={`${address}/${id}`}>
                  <Code code={code} />
                  {title}
                </Link>
                <span className="quiet small">
                  {updatedBy}, {updatedAt && moment(updatedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
