import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ConceptMergeDocument, MergePreviewDocument, type MergePartsFragment } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ConceptMergeDesk, ConceptMergeScene } from './ConceptMergeDesk.js';
import { MergeFinished } from './MergeFinished.js';
import { MergePreviewPage } from './MergePreviewPage.js';
import { StartMerge } from './StartMerge.js';
import '../concepts.css';
import { useMergeScene } from './desk/merge-scene.js';
import './merge.css';

/** A new release reaching the own concept: preview, questions, result, all under one address. */
export function MergePage() {
  const query = useQuery({ query: ConceptMergeDocument, context: useMerges() });
  return (
    <ConceptMergeScene>
      <Loaded query={query}>
        {({ conceptMerge }, refresh) =>
          conceptMerge?.state === 'open' ? (
            <ConceptMergeDesk merge={conceptMerge} onConflict={refresh} />
          ) : (
            <Before merge={conceptMerge?.state === 'finished' ? conceptMerge : null} onStarted={refresh} />
          )
        }
      </Loaded>
    </ConceptMergeScene>
  );
}

// A result of null names no type: what begins or undoes a merge has to refresh it all the same.
const useMerges = () => useMemo(() => ({ additionalTypenames: ['ConceptMerge', 'UndoneMerge'] }), []);

function Before({ merge, onStarted }: { readonly merge: MergePartsFragment | null; readonly onStarted: () => void }) {
  const query = useQuery({ query: MergePreviewDocument, context: useMerges() });
  return (
    <Loaded query={query}>
      {({ mergePreview }) => {
        if (mergePreview) {
          const start = <StartMerge releaseId={mergePreview.targetRelease.id} onStarted={onStarted} />;
          return <MergePreviewPage preview={mergePreview} start={start} />;
        }
        return merge ? <MergeFinished merge={merge} /> : <NothingToMerge />;
      }}
    </Loaded>
  );
}

function NothingToMerge() {
  const { t } = useTranslation('merge');
  const { above, say } = useMergeScene();
  return (
    <div className="page">
      <PageHead title={t('none.title')} state={t('none.state')} back={{ to: above, label: say('back') }} />
      <Empty title={t('none.empty')}>{t('none.text')}</Empty>
    </div>
  );
}
