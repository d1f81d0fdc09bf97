import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FrameworkDraftDocument } from '../../../graphql/graphql.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { Code } from '../../../ui/Code.js';
import { Empty } from '../../../ui/Empty.js';
import { Icon } from '../../../ui/Icon.js';
import { Loaded } from '../../../ui/Loaded.js';
import { PageHead } from '../../../ui/Page.js';
import { Tree, type LabelledNode } from '../../../ui/Tree.js';
import { TreeAndPane } from '../../../ui/TreeAndPane.js';
import { OpenDraft } from '../releases/DraftEntry.js';
import { AddItem } from './AddItem.js';
import { DraftItemPane } from './DraftItemPane.js';
import { treeOf, type Draft, type DraftNode } from './draft-tree.js';
import { ReleaseDialog } from './ReleaseDialog.js';
import './draft.css';

const address = '/rahmenkonzept/entwurf';

/** The planner's desk for the next release: the tree left, what is edited right. */
export function DraftPage() {
  const context = useMemo(() => ({ additionalTypenames: ['FrameworkDraft', 'RemovedFrameworkItems', 'MovedFrameworkItem'] }), []);
  const query = useQuery({ query: FrameworkDraftDocument, context });
  return (
    <Loaded query={query}>
      {({ frameworkDraft }, refresh) => (frameworkDraft ? <Desk draft={frameworkDraft} onConflict={refresh} /> : <NoDraft />)}
    </Loaded>
  );
}

function NoDraft() {
  const { t } = useTranslation('draft');
  return (
    <div className="page">
      <PageHead title={t('title')} state={t('none.state')} back={{ to: '/rahmenkonzept', label: t('toFramework') }} />
      <Empty title={t('none.title')} action={<OpenDraft />}>
        {t('none.text')}
      </Empty>
    </div>
  );
}

function Desk({ draft, onConflict }: { readonly draft: Draft; readonly onConflict: () => void }) {
  const { t } = useTranslation('draft');
  const { nodeId } = useParams();
  const navigate = useNavigate();
  const nodes = useMemo(() => treeOf(draft.items).map(nodeOf), [draft.items]);
  return (
    <div className="page page--wide">
      <Head draft={draft} />
      <TreeAndPane
        chosen={nodeId !== undefined}
        tree={
          <Tree
            label={t('tree')}
            nodes={nodes}
            selectedId={nodeId ?? null}
            onSelect={(id) => void navigate(`${address}/${id}`, { preventScrollReset: true })}
          />
        }
        pane={<Pane draft={draft} nodeId={nodeId} onConflict={onConflict} />}
      />
    </div>
  );
}

function Head({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('draft');
  const [releasing, setReleasing] = useState(false);
  return (
    <PageHead
      title={draft.title}
      state={t('state', { number: draft.number })}
      back={{ to: '/rahmenkonzept/fassungen', label: t('toReleases') }}
      aside={
        <div className="row">
          {draft.inForceId && <ButtonLink to={`/rahmenkonzept/unterschied/${draft.inForceId}/${draft.id}`}>{t('difference')}</ButtonLink>}
          <ButtonLink to="/rahmenkonzept/einlesen">{t('import')}</ButtonLink>
          <Button variant="primary" text={t('release.open')} aria-haspopup="dialog" onClick={() => setReleasing(true)} />
          {releasing && <ReleaseDialog draft={draft} onClose={() => setReleasing(false)} />}
        </div>
      }
    />
  );
}

interface PaneProps {
  readonly draft: Draft;
  readonly nodeId: string | undefined;
  readonly onConflict: () => void;
}

function Pane({ draft, nodeId, onConflict }: PaneProps) {
  const { t } = useTranslation('draft');
  const item = draft.items.find(({ id }) => id === nodeId);
  if (!nodeId) {
    return (
      <div className="stack">
        <p className="prose">{t('start')}</p>
        <AddItem kind="field" parentId={null} />
      </div>
    );
  }
  return (
    <>
      <Link to={address} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toTree')}
      </Link>
      {item ? <DraftItemPane key={item.id} draft={draft} item={item} onConflict={onConflict} /> : <p>{t('missing')}</p>}
    </>
  );
}

const nodeOf = ({ item: { id, code, title }, children }: DraftNode): LabelledNode => ({
  id,
  label: (
    <>
      <Code code={code} />
      {title}
    </>
  ),
  children: children.map(nodeOf),
});
