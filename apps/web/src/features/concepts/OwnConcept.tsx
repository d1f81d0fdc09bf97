import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LocalConceptDocument } from '../../graphql/graphql.js';
import { Loaded } from '../../ui/Loaded.js';
import { PageHead } from '../../ui/Page.js';
import { AdoptionActions } from './AdoptionActions.js';
import { AdoptionNote } from './AdoptionNote.js';
import { ConceptNav } from './ConceptNav.js';
import type { Concept } from './concept-tree.js';
import { MergeBanner } from './merge/MergeBanner.js';
import { Workbench } from './Workbench.js';

export function OwnConcept() {
  const query = useQuery({ query: LocalConceptDocument, variables: {} });
  return (
    <Loaded query={query}>
      {({ localConcept }, refresh) => (
        <div className="page page--wide">
          <ConceptNav />
          <Head concept={localConcept} />
          <MergeBanner />
          <Workbench concept={localConcept} address="/konzept" onConflict={refresh} />
        </div>
      )}
    </Loaded>
  );
}

function Head({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation('concepts');
  const { counts, state, revision } = concept;
  return (
    <div className="stack stack--close">
      <PageHead
        title={t('title', { place: concept.municipality.name })}
        state={t(`state.${state}`, { revision, ...counts })}
        aside={<AdoptionActions concept={concept} />}
      />
      <AdoptionNote adoption={concept.adoption} origin={concept.adoptionOrigin} />
    </div>
  );
}
