import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Reworded, type ChangeWording } from '../../../ui/changes/ChangeGroupSection.js';
import type { Change } from './changes.js';

/** The words for what changed between two releases. */
export function useReleaseWording(): ChangeWording<Change> {
  const { t } = useTranslation('releases');
  return useMemo(
    () => ({
      place: (place) => (place === 'texts' || place === 'indicators' ? t(`difference.${place}`) : t('difference.field', { code: place })),
      entry: ({ name, itemKind }) => (
        <>
          {name} <span className="quiet small">{t(`entry.${itemKind}`)}</span>
        </>
      ),
      kind: ({ kind }) => t(`change.${kind}`),
      attribute: ({ field }) => field && t(`attribute.${field as 'title'}`, { defaultValue: field }),
      contents: (change) => <Contents change={change} />,
    }),
    [t],
  );
}

function Contents({ change }: { readonly change: Change }) {
  const { t } = useTranslation('releases');
  const { kind, beforeParent, afterParent } = change;
  if (kind === 'moved') return <Moved from={beforeParent} to={afterParent} />;
  if (kind === 'added' || kind === 'removed') return <p className="quiet">{kind === 'added' ? afterParent : beforeParent}</p>;
  return <Reworded {...change} nothing={t('difference.nothing')} />;
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
