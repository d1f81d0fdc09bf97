import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useViewer } from '../../../api/viewer.js';
import { FrameworkDraftDocument } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/Empty.js';
import { Loaded } from '../../../ui/Loaded.js';
import { PageHead } from '../../../ui/Page.js';
import { ProblemSummary } from '../../../ui/ProblemSummary.js';
import { Tree } from '../../../ui/Tree.js';
import { TreeAndPane } from '../../../ui/TreeAndPane.js';
import { OpenDraft } from '../releases/DraftEntry.js';
import { AddItem } from './AddItem.js';
import { useArrangement } from './arrange/useArrangement.js';
import { DraftHead } from './DraftHead.js';
import { draftNodes } from './DraftNodes.js';
import { DraftPane } from './DraftPane.js';
import { treeOf, type Draft } from './draft-tree.js';
import '../frameworks.css';
import './draft.css';

export const draftAddress = '/rahmenkonzept/entwurf';

const related = [
  ...['FrameworkDraft', 'FrameworkDraftIndicator', 'RemovedFrameworkItems', 'RemovedFrameworkIndicator'],
  ...['MovedFrameworkItem', 'DiscardedFrameworkDraft', 'FrameworkReleaseHeader'],
];

/** The planner's desk for the next release: the tree left, what is edited right. */
export function DraftPage() {
  const context = useMemo(() => ({ additionalTypenames: related }), []);
  const query = useQuery({ query: FrameworkDraftDocument, context });
  return (
    <Loaded query={query}>
      {({ frameworkDraft }, refresh) =>
        frameworkDraft ? <Desk key={frameworkDraft.id} draft={frameworkDraft} refresh={refresh} /> : <NoDraft />
      }
    </Loaded>
  );
}

function NoDraft() {
  const { t } = useTranslation('draft');
  return (
    <div className="page">
      <PageHead title={t('title')} state={t('none.state')} back={{ to: '/rahmenkonzept/fassungen', label: t('toReleases') }} />
      <Empty title={t('none.title')} action={<OpenDraft />}>
        {t('none.text')}
      </Empty>
    </div>
  );
}

function Desk({ draft: stored, refresh }: { readonly draft: Draft; readonly refresh: () => void }) {
  const { t } = useTranslation('draft');
  const { nodeId } = useParams();
  const navigate = useNavigate();
  const { name } = useViewer();
  const arrangement = useArrangement(stored);
  const { items, trouble, said } = arrangement;
  const draft = useMemo(() => ({ ...stored, items: [...items] }), [stored, items]);
  const nodes = useMemo(() => draftNodes(treeOf(items), name), [items, name]);
  useFreshness(refresh);
  return (
    <div className="page page--wide">
      <DraftHead draft={draft} />
      <ProblemSummary trouble={trouble} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      <TreeAndPane
        chosen={nodeId !== undefined}
        tree={
          <>
            <OutlineHead draft={draft} said={said} />
            <Tree
              label={t('tree')}
              nodes={nodes}
              selectedId={nodeId ?? null}
              onSelect={(id) => void navigate(`${draftAddress}/${id}`, { preventScrollReset: true })}
              arranging={arrangement.arranging}
            />
          </>
        }
        pane={<DraftPane draft={draft} arrangement={arrangement} nodeId={nodeId} refresh={refresh} />}
      />
    </div>
  );
}

function OutlineHead({ draft: { indicators }, said }: { readonly draft: Draft; readonly said: string }) {
  const { t } = useTranslation('draft');
  return (
    <div className="draft-outline">
      <NavLink to={`${draftAddress}/kennzahlen`} className="framework-link">
        {t('indicators')} <span className="quiet">({indicators.length})</span>
      </NavLink>
      <AddItem kind="field" parentId={null} />
      <p className="quiet small draft-outline__hint">{said || t('move.hint')}</p>
    </div>
  );
}

const freshForMs = 20_000;

/** Others may be at the same draft: what they saved is read again, now and then and whenever somebody comes back to the page. */
function useFreshness(refresh: () => void) {
  useEffect(() => {
    const whenSeen = () => document.visibilityState === 'visible' && refresh();
    const timer = setInterval(whenSeen, freshForMs);
    window.addEventListener('focus', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', whenSeen);
    };
  }, [refresh]);
}
