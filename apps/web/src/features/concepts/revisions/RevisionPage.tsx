import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { ConceptRevisionContentDocument } from '../../../graphql/graphql.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { AdoptionNote } from '../adoption/AdoptionNote.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import type { Concept } from '../tree/concept-tree.js';
import { ReviewFrame } from '../review/ReviewFrame.js';
import { WholeComments } from '../review/WholeComments.js';
import { useWhose } from '../navigation/useWhose.js';
import { Workbench } from '../workbench/Workbench.js';

/** One revision as it stands, to be read only. */
export function RevisionPage() {
  const { own, municipalityId, address } = useWhose();
  const { revisionId = '' } = useParams();
  const query = useQuery({ query: ConceptRevisionContentDocument, variables: { municipalityId, revisionId } });
  return (
    <Loaded query={query}>
      {({ localConcept }, refresh) => (
        <div className="page page--wide">
          <ConceptNav address={address} />
          <Head concept={localConcept} address={address} />
          <ReviewFrame inside={own} revisionId={revisionId} mayComment={false}>
            <WholeComments />
            <Workbench concept={localConcept} address={`${address}/fassungen/${revisionId}`} onConflict={refresh} />
          </ReviewFrame>
        </div>
      )}
    </Loaded>
  );
}

function Head({ concept, address }: { readonly concept: Concept; readonly address: string }) {
  const { t } = useTranslation(['concepts', 'revisions']);
  const { state, revision, counts, municipality, adoption, adoptionOrigin } = concept;
  return (
    <div className="stack stack--close">
      <PageHead
        title={t('title', { place: municipality.name })}
        state={t(`state.${state}`, { revision, ...counts })}
        back={{ to: `${address}/fassungen`, label: t('back', { ns: 'revisions' }) }}
      />
      <AdoptionNote adoption={adoption} origin={adoptionOrigin} />
    </div>
  );
}
