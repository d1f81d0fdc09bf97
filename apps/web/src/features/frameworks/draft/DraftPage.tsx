import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useUnsent } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { FrameworkDraftDocument } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { Tree } from '../../../ui/tree/Tree.js';
import { TreeAndPane } from '../../../ui/tree/TreeAndPane.js';
import { OpenDraft } from '../releases/DraftEntry.js';
import { AddItem } from './item/AddItem.js';
import { useArrangements } from './arrange/useArrangements.js';
import { DraftHead } from './DraftHead.js';
import { draftNodes } from './DraftNodes.js';
import { DraftPane } from './DraftPane.js';
import { treeOf, type Draft } from './draft-tree.js';
import { useFreshness } from './useFreshness.js';
import '../frameworks.css';
import './draft.css';

export const draftAddress = '/rahmenkonzept/entwurf';

const related = [
  ...['FrameworkDraft', 'FrameworkDraftIndicator', 'RemovedFrameworkItems', 'RemovedFrameworkIndicator'],
  ...['MovedFrameworkItem', 'MovedFrameworkIndicator', 'RenumberedFrameworkItems', 'DiscardedFrameworkDraft', 'FrameworkReleaseHeader'],
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
  const { accountId, name } = useViewer();
  const arrangements = useArrangements(stored);
  const { items, arranging, said } = arrangements.items;
  const { items: indicators } = arrangements.indicators;
  const draft = useMemo(() => ({ ...stored, items: [...items], indicators: [...indicators] }), [stored, items, indicators]);
  const unsent = useUnsent(`${accountId}:draft:${stored.id}:`, nodeId);
  const nodes = useMemo(() => draftNodes(treeOf(items), name, unsent), [items, name, unsent]);
  useFreshness(stored, refresh);
  return (
    <div className="page page--wide">
      <DraftHead draft={draft} />
      <ProblemSummary trouble={arrangements.items.trouble ?? arrangements.indicators.trouble} />
      <p role="status" className="visually-hidden">
        {arrangements.indicators.said || said}
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
              onSelect={(id) => void navigate(`${draftAddress}/${id}`, { preventScrollReset: true, flushSync: true })}
              arranging={arranging}
            />
          </>
        }
        pane={<DraftPane draft={draft} arrangements={arrangements} nodeId={nodeId} refresh={refresh} />}
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
      <p className={`quiet small draft-outline__hint ${said ? '' : 'draft-hint'}`}>{said || t('move.hint')}</p>
    </div>
  );
}
