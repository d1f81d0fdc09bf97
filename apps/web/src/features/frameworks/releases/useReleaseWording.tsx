import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Reworded, type ChangeWording } from '../../../ui/changes/ChangeGroupSection.js';
import type { Change } from './changes.js';
import { useValueWording } from './useValueWording.js';

type ItemLink = (change: Pick<Change, 'kind' | 'itemId' | 'itemKind'>) => string | null;

/** The words for what changed between two releases; each entry leads to where it is read. */
export function useReleaseWording(linkOf: ItemLink = () => null): ChangeWording<Change> {
  const { t } = useTranslation('releases');
  return useMemo(
    () => ({
      place: (place) => (place === 'texts' || place === 'indicators' ? t(`difference.${place}`) : place),
      entry: ({ name, itemKind, changes: [first] }) => (
        <>
          <Named name={name} link={first ? linkOf(first) : null} /> <span className="quiet small">{t(`entry.${itemKind}`)}</span>
        </>
      ),
      kind: ({ kind }) => t(`change.${kind}`),
      attribute: ({ field }) => field && t(`attribute.${field as 'title'}`, { defaultValue: field }),
      contents: (change) => <Contents change={change} />,
    }),
    [t, linkOf],
  );
}

function Named({ name, link }: { readonly name: string; readonly link: string | null }) {
  return link ? <Link to={link}>{name}</Link> : name;
}

function Contents({ change }: { readonly change: Change }) {
  const { t } = useTranslation('releases');
  const { kind, field, words, before, after, beforeParent, afterParent } = change;
  const said = useValueWording(field);
  if (kind === 'moved') return <Moved from={beforeParent} to={afterParent} />;
  if (kind === 'added' || kind === 'removed') return <p className="quiet">{kind === 'added' ? afterParent : beforeParent}</p>;
  return <Reworded words={words} before={said(before)} after={said(after)} nothing={t('difference.nothing')} />;
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
