import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { NeighbourConceptDocument, type NeighbourConceptQuery, type PublicationPartsFragment } from '../../../../graphql/graphql.js';
import { Empty } from '../../../../ui/feedback/Empty.js';
import { useFormats } from '../../../../ui/values/format.js';
import { Icon } from '../../../../ui/Icon.js';
import { useKeys } from '../../../../ui/keys.js';
import { Loaded } from '../../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../../ui/page/Page.js';
import { Tree } from '../../../../ui/tree/Tree.js';
import { TreeAndPane } from '../../../../ui/tree/TreeAndPane.js';
import { ConceptNav } from '../../navigation/ConceptNav.js';
import { neighbours } from '../addresses.js';
import { compare, isSet, left, nextOpen, type Compared } from './neighbour-items.js';
import { copyContext } from '../neighbourContext.js';
import { NeighbourFilterBar } from './NeighbourFilterBar.js';
import { NeighbourItemPane } from './NeighbourItemPane.js';
import { NeighbourStart } from './NeighbourStart.js';
import { neighbourNodes } from './neighbourNodes.js';
import { useNeighbourFilter } from './useNeighbourFilter.js';
import '../../concepts.css';
import '../neighbour.css';

/** What one neighbour published, item by item beside the own concept. */
export function NeighbourConcept() {
  const { municipalityId = '' } = useParams();
  const query = useQuery({ query: NeighbourConceptDocument, variables: { municipalityId }, context: copyContext });
  return (
    <Loaded query={query}>
      {(data, refresh) => {
        const publication = data.publishedConcepts.neighbours.find(({ municipality }) => municipality.id === municipalityId);
        return publication ? <Desk data={data} publication={publication} refresh={refresh} /> : <NothingPublished />;
      }}
    </Loaded>
  );
}

function NothingPublished() {
  const { t } = useTranslation('neighbour');
  return <Empty title={t('nothing')} action={<Link to={neighbours}>{t('title')}</Link>} />;
}

export interface DeskProps {
  readonly data: NeighbourConceptQuery;
  readonly publication: PublicationPartsFragment;
  readonly refresh: () => void;
}

function Desk({ data, publication, refresh }: DeskProps) {
  const { municipality } = publication;
  const { t } = useTranslation('neighbour');
  const { itemId } = useParams();
  const { filter, search } = useNeighbourFilter();
  const navigate = useNavigate();
  const all = useMemo(() => compareAll(data, municipality.id), [data, municipality.id]);
  const shown = left(all, filter);
  const next = nextOpen(shown, itemId);
  const address = `${neighbours}/${municipality.id}`;
  const go = (id: string, state?: object) =>
    void navigate({ pathname: `${address}/${id}`, search }, { state, preventScrollReset: true, flushSync: true });
  const goToNext = next ? () => go(next.item.itemId, { toHeading: true }) : null;
  useKeys({ n: () => goToNext?.() });
  const nodes = useMemo(() => neighbourNodes(data.localConcept.fields, left(all, filter), t), [data, all, filter, t]);
  return (
    <div className="page page--wide">
      <ConceptNav />
      <Head publication={publication} />
      <TreeAndPane
        chosen={itemId !== undefined}
        tree={
          <>
            <NeighbourFilterBar fields={data.localConcept.fields} hits={shown.length} />
            {nodes.length === 0 ? (
              <Empty title={t('filter.nothing')} action={<Link to={address}>{t('filter.all')}</Link>} />
            ) : (
              <Tree label={t('tree')} nodes={nodes} selectedId={itemId ?? null} onSelect={go} allOpen={isSet(filter)} />
            )}
          </>
        }
        pane={<Pane data={data} publication={publication} refresh={refresh} all={all} shown={shown} onNext={goToNext} />}
      />
    </div>
  );
}

function compareAll({ publishedConceptItems, localConcept, conceptItemSources }: NeighbourConceptQuery, neighbourId: string) {
  return compare({ published: publishedConceptItems, concept: localConcept, sources: conceptItemSources, neighbourId });
}

function Head({ publication: { municipality, revision, adoptedOn } }: { readonly publication: PublicationPartsFragment }) {
  const { t } = useTranslation('neighbour');
  const { day } = useFormats();
  return (
    <PageHead
      title={t('of', { place: municipality.name })}
      state={t('adoptedOn', { revision, day: day(adoptedOn) })}
      back={{ to: neighbours, label: t('title') }}
    />
  );
}

interface PaneProps extends DeskProps {
  readonly all: readonly Compared[];
  readonly shown: readonly Compared[];
  readonly onNext: (() => void) | null;
}

function Pane({ data, all, shown, onNext, publication, refresh }: PaneProps) {
  const { t } = useTranslation('neighbour');
  const { itemId } = useParams();
  const { search } = useNeighbourFilter();
  const tree = { pathname: `${neighbours}/${publication.municipality.id}`, search };
  const compared = all.find(({ item }) => item.itemId === itemId);
  if (itemId === undefined) return <NeighbourStart publication={publication} all={all} shown={shown} onNext={onNext} />;
  if (!compared) return <Empty title={t('missing')} action={<Link to={tree}>{t('toTree')}</Link>} />;
  return (
    <>
      <Link to={tree} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toTree')}
      </Link>
      <NeighbourItemPane
        key={itemId}
        compared={compared}
        concept={data.localConcept}
        neighbour={publication.municipality}
        onNext={onNext}
        onConflict={refresh}
      />
    </>
  );
}
