import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.js';
import { WordSpans } from '../../../ui/WordSpans.js';
import type { Change, ChangedEntry, ChangeGroup } from './changes.js';

export function ChangeGroupSection({ group: { place, entries } }: { readonly group: ChangeGroup }) {
  const { t } = useTranslation('releases');
  const title = place === 'texts' || place === 'indicators' ? t(`difference.${place}`) : t('difference.field', { code: place });
  return (
    <section className="stack stack--close">
      <h2>{title}</h2>
      {entries.map((entry) => (
        <Entry key={entry.itemId} entry={entry} />
      ))}
    </section>
  );
}

function Entry({ entry: { itemKind, name, changes } }: { readonly entry: ChangedEntry }) {
  const { t } = useTranslation('releases');
  return (
    <article className="changed-entry">
      <h3>
        {name} <span className="quiet small">{t(`entry.${itemKind}`)}</span>
      </h3>
      {changes.map((change) => (
        <OneChange key={change.kind + (change.field ?? '')} change={change} />
      ))}
    </article>
  );
}

const tones = { added: 'success', removed: 'danger' } as const;

function OneChange({ change }: { readonly change: Change }) {
  const { t } = useTranslation('releases');
  const { kind, field } = change;
  return (
    <div className="change">
      <div>
        <Badge tone={kind === 'added' || kind === 'removed' ? tones[kind] : 'neutral'} text={t(`change.${kind}`)} />
      </div>
      <div className="stack stack--tight">
        {field && <p className="quiet small">{t(`attribute.${field as 'title'}`, { defaultValue: field })}</p>}
        <Contents change={change} />
      </div>
    </div>
  );
}

function Contents({ change }: { readonly change: Change }) {
  const { kind, words, beforeParent, afterParent } = change;
  if (kind === 'moved') return <Moved from={beforeParent} to={afterParent} />;
  if (kind === 'added' || kind === 'removed') return <p className="quiet">{kind === 'added' ? afterParent : beforeParent}</p>;
  return <p className="prose">{words.length > 0 ? <WordSpans spans={words} /> : <Replaced change={change} />}</p>;
}

/** What is no wording, a priority for example, changes as a whole. */
function Replaced({ change: { before, after } }: { readonly change: Change }) {
  const { t } = useTranslation('releases');
  return (
    <WordSpans
      spans={[
        { kind: 'removed', text: before ?? t('difference.nothing') },
        { kind: 'same', text: ' ' },
        { kind: 'added', text: after ?? t('difference.nothing') },
      ]}
    />
  );
}

function Moved({ from, to }: { readonly from: string | null; readonly to: string | null }) {
  const { t } = useTranslation('releases');
  if (from === to) return <p>{t('difference.order')}</p>;
  return (
    <>
      <p className="quiet">{t('difference.movedFrom', { place: from ?? t('difference.top') })}</p>
      <p>{t('difference.movedTo', { place: to ?? t('difference.top') })}</p>
    </>
  );
}
