import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { FrameworkDifferenceDocument, MunicipalConceptsDocument, type ReleaseHeaderPartsFragment } from '../../../../graphql/graphql.js';
import { type Fact, Facts } from '../../../../ui/page/Facts.js';
import { useFormats } from '../../../../ui/values/format.js';
import { Loaded } from '../../../../ui/feedback/Loaded.js';
import { type Change, changeKinds } from '../../releases/changes.js';
import type { Draft } from '../draft-tree.js';

interface ReleasePreviewProps {
  readonly draft: Draft;
  readonly inForce: ReleaseHeaderPartsFragment | undefined;
}

/** What is about to become unchangeable, what it takes the place of and whom it concerns. */
export function ReleasePreview({ draft, inForce }: ReleasePreviewProps) {
  const { t } = useTranslation('draft');
  return (
    <>
      <p>{t('release.consequence', { number: draft.number })}</p>
      {inForce ? <Superseding draft={draft} inForce={inForce} /> : <p>{t('release.first')}</p>}
    </>
  );
}

function Superseding({ draft, inForce }: { readonly draft: Draft; readonly inForce: ReleaseHeaderPartsFragment }) {
  const { t } = useTranslation('draft');
  const { number } = useFormats();
  const difference = useQuery({
    query: FrameworkDifferenceDocument,
    variables: { fromReleaseId: inForce.id, toReleaseId: draft.id },
    requestPolicy: 'cache-and-network',
  });
  const concepts = useQuery({ query: MunicipalConceptsDocument });
  return (
    <Loaded query={difference}>
      {({ frameworkDifference: { changes } }) => (
        <Loaded query={concepts}>
          {({ municipalConcepts }) => (
            <Facts
              facts={[
                [
                  t('release.changes', { number: inForce.number }),
                  changes.length === 0 ? t('release.noChange') : <Changes changes={changes} />,
                ],
                [t('release.before', { number: inForce.number }), t('release.superseded')],
                [
                  t('release.asked'),
                  t('release.askedText', {
                    adopted: number(municipalConcepts.filter((concept) => concept.adoptedRevision !== null).length),
                  }),
                ] satisfies Fact,
              ]}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  const { t } = useTranslation('releases');
  const counts = changeKinds.map((kind) => [kind, changes.filter((change) => change.kind === kind).length] as const);
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t(`changes.${kind}`, { count }))
    .join(' · ');
}
