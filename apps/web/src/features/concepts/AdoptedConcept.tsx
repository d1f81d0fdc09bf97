import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { LocalConceptDocument } from '../../graphql/graphql.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { AdoptionNote } from './adoption/AdoptionNote.js';
import { ConceptNav } from './navigation/ConceptNav.js';
import { useWhose } from './navigation/useWhose.js';
import { Workbench } from './workbench/Workbench.js';

/** A municipality's adopted concept, as the district reads it. */
export function AdoptedConcept() {
  const { t } = useTranslation('concepts');
  const { municipalityId, address } = useWhose();
  const query = useQuery({ query: LocalConceptDocument, variables: { municipalityId } });
  return (
    <Loaded query={query}>
      {({ localConcept }, refresh) => (
        <div className="page page--wide">
          <ConceptNav address={address} />
          <div className="stack stack--close">
            <PageHead
              title={t('title', { place: localConcept.municipality.name })}
              state={t('state.adopted', { revision: localConcept.revision })}
              back={{ to: '/konzepte', label: t('all.title') }}
            />
            <AdoptionNote adoption={localConcept.adoption} origin={localConcept.adoptionOrigin} />
          </div>
          <Workbench concept={localConcept} address={address} onConflict={refresh} />
        </div>
      )}
    </Loaded>
  );
}
