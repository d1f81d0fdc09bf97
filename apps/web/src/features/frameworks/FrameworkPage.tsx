import { useMemo } from 'react';
import { Code } from '../../ui/Code.js';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FrameworkDocument } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/Button.js';
import { useFormats } from '../../ui/values/format.js';
import { Icon } from '../../ui/Icon.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { Tree, type LabelledNode } from '../../ui/tree/Tree.js';
import { TreeAndPane } from '../../ui/tree/TreeAndPane.js';
import { findInRelease, type Release } from './framework-tree.js';
import { IndicatorList } from './IndicatorList.js';
import { NoFramework } from './NoFramework.js';
import { ReleaseNode } from './ReleaseNode.js';
import { ReleaseOverview } from './ReleaseOverview.js';
import './frameworks.css';

/** The release in force, or under its own address any other. */
export function FrameworkPage() {
  const { releaseId } = useParams();
  const query = useQuery({ query: FrameworkDocument, variables: releaseId ? { id: releaseId } : {} });
  return (
    <Loaded query={query} missing={!releaseId && <NoFramework />}>
      {({ frameworkRelease }) => <ReleasePage release={frameworkRelease} />}
    </Loaded>
  );
}

function ReleasePage({ release }: { readonly release: Release }) {
  const { t } = useTranslation('frameworks');
  const { nodeId, releaseId } = useParams();
  const address = releaseId ? `/rahmenkonzept/fassungen/${releaseId}` : '/rahmenkonzept';
  const navigate = useNavigate();
  const nodes = useMemo(() => treeNodes(release), [release]);
  return (
    <div className="page page--wide">
      <Head release={release} />
      <TreeAndPane
        chosen={nodeId !== undefined}
        tree={
          <>
            <NavLink to={`${address}/kennzahlen`} className="framework-link">
              {t('indicators.all')}
            </NavLink>
            <Tree
              label={t('tree')}
              nodes={nodes}
              selectedId={nodeId ?? null}
              onSelect={(id) => void navigate(`${address}/${id}`, { preventScrollReset: true, flushSync: true })}
            />
          </>
        }
        pane={<Pane release={release} nodeId={nodeId} address={address} />}
      />
    </div>
  );
}

function Head({ release }: { readonly release: Release }) {
  const { t } = useTranslation('frameworks');
  const { day } = useFormats();
  const { validFrom, validTo, resolution } = release;
  return (
    <div className="stack stack--close">
      <PageHead
        title={release.title}
        state={t(`state.${release.state}`, { number: release.number })}
        aside={<ButtonLink to="/rahmenkonzept/fassungen">{t('releases')}</ButtonLink>}
      />
      <p className="quiet">
        {[
          validFrom && (validTo ? t('valid', { from: day(validFrom), until: day(validTo) }) : t('validFrom', { from: day(validFrom) })),
          resolution && t('resolved', { body: resolution.body, date: day(resolution.date) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </div>
  );
}

interface PaneProps {
  readonly release: Release;
  readonly nodeId: string | undefined;
  readonly address: string;
}

function Pane({ release, nodeId, address }: PaneProps) {
  const { t } = useTranslation('frameworks');
  if (!nodeId) return <ReleaseOverview release={release} />;
  const found = nodeId === 'kennzahlen' ? null : findInRelease(release, nodeId);
  return (
    <>
      <Link to={address} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toTree')}
      </Link>
      {nodeId === 'kennzahlen' && <IndicatorList releaseId={release.id} />}
      {found && <ReleaseNode key={nodeId} found={found} address={address} releaseId={release.id} />}
      {!found && nodeId !== 'kennzahlen' && <p>{t('missing')}</p>}
    </>
  );
}

const treeNodes = (release: Release): LabelledNode[] =>
  release.fields.map((field) => ({
    ...labelled(field),
    children: field.challenges.map((challenge) => ({
      ...labelled(challenge),
      children: challenge.goals.map((goal) => ({
        ...labelled(goal),
        children: goal.measures.map((measure) => ({ ...labelled(measure), children: [] })),
      })),
    })),
  }));

const labelled = ({ id, code, title }: { readonly id: string; readonly code: string; readonly title: string }) => ({
  id,
  label: (
    <>
      <Code code={code} />
      {title}
    </>
  ),
});
