import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConceptMergeDocument, MergePreviewDocument } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/Empty.js';
import { Loaded } from '../../../ui/Loaded.js';
import { PageHead } from '../../../ui/Page.js';
import { MergeDesk } from './MergeDesk.js';
import { MergeFinished } from './MergeFinished.js';
import { MergePreviewPage } from './MergePreviewPage.js';
import '../concepts.css';
import type { Merge } from './merge-questions.js';
import './merge.css';

/** A new release reaching the own concept: preview, questions, result, all under one address. */
export function MergePage() {
  const query = useQuery({ query: ConceptMergeDocument, context: useMerges() });
  return (
    <Loaded query={query}>
      {({ conceptMerge }, refresh) =>
        conceptMerge?.state === 'open' ? (
          <MergeDesk merge={conceptMerge} onConflict={refresh} />
        ) : (
          <Before merge={conceptMerge?.state === 'finished' ? conceptMerge : null} onStarted={refresh} />
        )
      }
    </Loaded>
  );
}

// A result of null names no type: what begins or undoes a merge has to refresh it all the same.
const useMerges = () => useMemo(() => ({ additionalTypenames: ['ConceptMerge', 'UndoneMerge'] }), []);

function Before({ merge, onStarted }: { readonly merge: Merge | null; readonly onStarted: () => void }) {
  const query = useQuery({ query: MergePreviewDocument, context: useMerges() });
  return (
    <Loaded query={query}>
      {({ mergePreview }) => {
        if (mergePreview) return <MergePreviewPage preview={mergePreview} onStarted={onStarted} />;
        return merge ? <MergeFinished merge={merge} /> : <NothingToMerge />;
      }}
    </Loaded>
  );
}

function NothingToMerge() {
  const { t } = useTranslation('merge');
  return (
    <div className="page">
      <PageHead title={t('none.title')} state={t('none.state')} back={{ to: '/konzept', label: t('toConcept') }} />
      <Empty title={t('none.empty')}>{t('none.text')}</Empty>
    </div>
  );
}
