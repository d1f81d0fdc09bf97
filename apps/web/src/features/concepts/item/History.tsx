import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConceptItemHistoryDocument, type ConceptItemHistoryQuery } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { WordDiff } from '../../../ui/words/WordDiff.js';

export function History({ itemId }: { readonly itemId: string }) {
  const { t } = useTranslation('concepts');
  const [open, setOpen] = useState(false);
  const query = useQuery({ query: ConceptItemHistoryDocument, variables: { itemId }, pause: !open });
  return (
    <details className="history" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('history.title')}</summary>
      {open && <Loaded query={query}>{({ conceptItemHistory }) => <Changes changes={conceptItemHistory} />}</Loaded>}
    </details>
  );
}

type Change = ConceptItemHistoryQuery['conceptItemHistory'][number];

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('concepts');
  const { moment } = useFormats();
  if (changes.length === 0) return <p className="quiet">{t('history.empty')}</p>;
  return (
    <ol role="list" className="history__list">
      {changes.map((change) => (
        <li key={change.id}>
          <p className="small quiet">
            {moment(change.at)} · {change.actor}
          </p>
          <p>
            <span className="quiet">{t(`change.${change.field as 'title'}`, { defaultValue: change.field })}: </span>
            <ChangedValue change={change} />
          </p>
        </li>
      ))}
    </ol>
  );
}

function ChangedValue({ change: { field, before, after } }: { readonly change: Change }) {
  const { t } = useTranslation('concepts');
  const named = (value: string | null) =>
    field === 'stance' && value ? t(`stance.${value as 'adopted'}`, { defaultValue: value }) : (value ?? '');
  return <WordDiff before={named(before)} after={named(after)} />;
}
