import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useOneTimeAct } from '../../../api/act.js';
import {
  StartTakeoverMergeDocument,
  TakeoverMergeDocument,
  type TakeoverMergeQuery,
  TakeoverPreviewDocument,
} from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { MergePreviewPage } from '../../concepts/merge/MergePreviewPage.js';
import { factNotes } from './FactNotes.js';
import { FinishedTakeover } from './FinishedTakeover.js';
import { TakeoverDesk } from './TakeoverDesk.js';
import { otherDistricts, TakeoverScene } from './TakeoverScene.js';
import '../../concepts/concepts.css';
import '../../concepts/merge/merge.css';

/** A later release of the origin reaching the own draft: preview, questions and result under one address. */
export function TakeoverMergePage() {
  const query = useQuery({ query: TakeoverMergeDocument, context: useTakeovers() });
  return (
    <Loaded query={query}>
      {(state, refresh) => (
        <TakeoverScene origin={state.frameworkTakeover?.originName ?? ''}>
          <Standing state={state} refresh={refresh} />
        </TakeoverScene>
      )}
    </Loaded>
  );
}

// A result of null names no type: what begins or ends a merge has to refresh it all the same.
const useTakeovers = () => useMemo(() => ({ additionalTypenames: ['TakeoverMerge', 'FrameworkTakeover'] }), []);

function Standing({ state, refresh }: { readonly state: TakeoverMergeQuery; readonly refresh: () => void }) {
  const { frameworkTakeover: takeover, takeoverMerge: merge, finishedTakeoverMerge: finished } = state;
  if (takeover && merge) return <TakeoverDesk merge={merge} origin={takeover.originName} onConflict={refresh} />;
  if (takeover?.newer) return <Preview origin={takeover.originName} publicationId={takeover.newer.id} />;
  return finished ? <FinishedTakeover merge={finished} refresh={refresh} /> : <NothingToMerge />;
}

function NothingToMerge() {
  const { t } = useTranslation('takeover');
  return (
    <div className="page">
      <PageHead title={t('none')} back={{ to: otherDistricts, label: t('sides.back') }} />
      <Empty title={t('none')}>{t('noneText')}</Empty>
    </div>
  );
}

function Preview({ origin, publicationId }: { readonly origin: string; readonly publicationId: string }) {
  const query = useQuery({ query: TakeoverPreviewDocument, context: useTakeovers() });
  return (
    <Loaded query={query}>
      {({ takeoverPreview: preview }) =>
        preview && (
          <MergePreviewPage
            preview={preview}
            facts={{ taken: factNotes('taken', preview.takenFacts, origin), kept: factNotes('kept', preview.keptFacts, origin) }}
            start={<Start publicationId={publicationId} />}
          />
        )
      }
    </Loaded>
  );
}

function Start({ publicationId }: { readonly publicationId: string }) {
  const { t } = useTranslation('takeover');
  const words = useTranslation('merge').t;
  const [act, busy] = useOneTimeAct(StartTakeoverMergeDocument, 'startTakeoverMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const start = async () => {
    const outcome = await act({ publicationId });
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <ActionBar status={<p className="small quiet">{t('startHint')}</p>}>
        <Button variant="primary" text={words('preview.start')} busy={busy} onClick={() => void start()} />
      </ActionBar>
    </>
  );
}
