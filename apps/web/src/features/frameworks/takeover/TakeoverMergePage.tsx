import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useOneTimeAct } from '../../../api/act.js';
import {
  StartTakeoverMergeDocument,
  type TakeoverPartsFragment,
  TakeoverMergeDocument,
  TakeoverPreviewDocument,
} from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Empty } from '../../../ui/Empty.js';
import { Loaded } from '../../../ui/Loaded.js';
import { ActionBar, PageHead } from '../../../ui/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { MergeNotes } from '../../concepts/merge/MergeNotes.js';
import { grouped } from '../../concepts/merge/merge-questions.js';
import { TakeoverDesk } from './TakeoverDesk.js';
import '../../concepts/concepts.css';
import '../../concepts/merge/merge.css';

const otherDistricts = '/rahmenkonzept/andere-landkreise';

/** A later release of the origin reaching the own draft: preview and questions under one address. */
export function TakeoverMergePage() {
  const query = useQuery({ query: TakeoverMergeDocument, context: useTakeovers() });
  return (
    <Loaded query={query}>
      {({ takeoverMerge, frameworkTakeover }, refresh) =>
        takeoverMerge && frameworkTakeover ? (
          <TakeoverDesk merge={takeoverMerge} origin={frameworkTakeover.originName} onConflict={refresh} />
        ) : (
          <Before takeover={frameworkTakeover} />
        )
      }
    </Loaded>
  );
}

// A result of null names no type: what begins or ends a merge has to refresh it all the same.
const useTakeovers = () => useMemo(() => ({ additionalTypenames: ['TakeoverMerge', 'FrameworkTakeover'] }), []);

function Before({ takeover }: { readonly takeover: TakeoverPartsFragment | null | undefined }) {
  const { t } = useTranslation('takeover');
  if (takeover?.newer) return <Preview origin={takeover.originName} publicationId={takeover.newer.id} />;
  return (
    <div className="page">
      <PageHead title={t('merge.none')} back={{ to: otherDistricts, label: t('merge.back') }} />
      <Empty title={t('merge.none')}>{t('merge.noneText')}</Empty>
    </div>
  );
}

function Preview({ origin, publicationId }: { readonly origin: string; readonly publicationId: string }) {
  const { t } = useTranslation('takeover');
  const words = useTranslation('merge').t;
  const query = useQuery({ query: TakeoverPreviewDocument, context: useTakeovers() });
  return (
    <Loaded query={query}>
      {({ takeoverPreview: preview }) =>
        preview && (
          <div className="page">
            <PageHead
              title={t('merge.title', { name: origin, number: preview.targetRelease.number })}
              state={t('merge.preview')}
              back={{ to: otherDistricts, label: t('merge.back') }}
              intro={<p>{t('merge.intro')}</p>}
            />
            <div className="stack stack--loose">
              <MergeNotes
                title={words('preview.askedTitle')}
                groups={grouped(preview.conflicts.map((conflict) => ({ ...conflict, what: conflict.reason })))}
                name={(what) => t(`reason.${what}`)}
                counting="questions"
              />
              <MergeNotes title={words('preview.takenTitle')} groups={grouped(preview.taken)} name={(what) => words(`takenAs.${what}`)} />
              <MergeNotes title={words('preview.keptTitle')} groups={grouped(preview.kept)} name={(what) => t(`keptAs.${what}`)} />
            </div>
            <Start publicationId={publicationId} />
          </div>
        )
      }
    </Loaded>
  );
}

function Start({ publicationId }: { readonly publicationId: string }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useOneTimeAct(StartTakeoverMergeDocument, 'startTakeoverMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const start = async () => {
    const outcome = await act({ publicationId });
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <ActionBar status={<p className="small quiet">{t('merge.startHint')}</p>}>
        <Button variant="primary" text={t('merge.start')} busy={busy} onClick={() => void start()} />
      </ActionBar>
    </>
  );
}
