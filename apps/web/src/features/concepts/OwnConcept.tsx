import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useSurroundings } from '../../api/viewer.js';
import { LocalConceptDocument } from '../../graphql/graphql.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { NoFramework } from '../frameworks/NoFramework.js';
import { AdoptionActions } from './adoption/AdoptionActions.js';
import { AdoptionNote } from './adoption/AdoptionNote.js';
import { ownConcept } from './navigation/concept-nav.js';
import { ConceptNav } from './navigation/ConceptNav.js';
import type { Concept } from './tree/concept-tree.js';
import { conceptContext } from './conceptContext.js';
import { missingBefore } from './council/way.js';
import { useMergeWaiting } from './merge/useMergeWaiting.js';
import { MergeBanner } from './merge/MergeBanner.js';
import { useReview } from './review/review-context.js';
import { openCount } from './review/review-threads.js';
import { ReviewFrame } from './review/ReviewFrame.js';
import { Workbench } from './workbench/Workbench.js';

export function OwnConcept() {
  const query = useQuery({ query: LocalConceptDocument, variables: {}, context: conceptContext });
  return (
    <Loaded query={query} missing={<NoFramework />}>
      {({ localConcept }, refresh) => (
        <div className="page page--wide">
          <ConceptNav />
          <ReviewFrame inside revisionId={null} mayComment={localConcept.availableActions.includes('comment')}>
            <Head concept={localConcept} />
            <MergeBanner />
            <Workbench concept={localConcept} address={ownConcept} onConflict={refresh} />
          </ReviewFrame>
        </div>
      )}
    </Loaded>
  );
}

function Head({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation('concepts');
  const { counts, state, revision } = concept;
  const openComments = openCount(useReview()?.threads ?? []);
  const { today } = useSurroundings().installation;
  const merging = useMergeWaiting().open !== null;
  const missing = missingBefore({ standing: concept, openComments, merging, consultations: null, today });
  return (
    <div className="stack stack--close">
      <PageHead
        title={t('title', { place: concept.municipality.name })}
        state={t(`state.${state}`, { revision, ...counts })}
        aside={<AdoptionActions concept={concept} missing={missing} />}
      />
      <AdoptionNote adoption={concept.adoption} origin={concept.adoptionOrigin} />
    </div>
  );
}
