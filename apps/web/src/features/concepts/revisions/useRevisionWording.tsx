import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Reworded, type ChangeWording } from '../../../ui/changes/ChangeGroupSection.js';
import { useWhose } from '../navigation/useWhose.js';
import type { RevisionChange } from './revision-changes.js';

/** The words for what changed between two revisions of a concept. */
export function useRevisionWording(): ChangeWording<RevisionChange> {
  const { t } = useTranslation(['revisions', 'concepts']);
  const { address } = useWhose();
  return useMemo(
    () => ({
      place: (code) => t('compared.field', { code }),
      entry: ({ name, itemKind, itemId, changes }) => (
        <>
          {changes.some(({ kind }) => kind === 'removed') ? name : <Link to={`${address}/${itemId}`}>{name}</Link>}{' '}
          <span className="quiet small">{t(`kind.${itemKind}`, { ns: 'concepts' })}</span>
        </>
      ),
      kind: ({ kind }) => t(`change.${kind}`),
      attribute: ({ field }) => field && t(`change.${field as 'title'}`, { ns: 'concepts', defaultValue: field }),
      contents: (change) => <Contents change={change} />,
    }),
    [t, address],
  );
}

function Contents({ change }: { readonly change: RevisionChange }) {
  const { t } = useTranslation('revisions');
  const { kind, field, words, before, after } = change;
  const named = useNamed(field);
  if (kind === 'moved') return <p>{t('compared.moved')}</p>;
  if (kind === 'added' || kind === 'removed') return <p className="prose quiet">{after ?? before}</p>;
  return <Reworded words={words} before={named(before)} after={named(after)} nothing={t('compared.nothing')} />;
}

/** Stance and priority are words of a list; everything else is what somebody wrote. */
function useNamed(field: string | null) {
  const { t } = useTranslation('concepts');
  return (value: string | null) => {
    if (field === 'stance') return t(`stance.${(value ?? 'undecided') as 'adopted'}`);
    return field === 'priority' && value ? t(`priority.${value as 'high'}`) : value;
  };
}
