import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { ConceptRevisionDifferenceDocument, ConceptRevisionsDocument } from '../../../graphql/graphql.js';
import { filtered, grouped, type ChangeFilter } from '../../../ui/changes/change-groups.js';
import { ChangeGroupSection } from '../../../ui/changes/ChangeGroupSection.js';
import { ChangeKinds } from '../../../ui/changes/ChangeKinds.js';
import { useChangeFilter } from '../../../ui/changes/useChangeFilter.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Select } from '../../../ui/form/Field.js';
import { SearchField } from '../../../ui/form/SearchField.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { ConceptNav } from '../navigation/ConceptNav.js';
import { useWhose } from '../navigation/useWhose.js';
import { changeKinds, changesOf, placeOf, type RevisionChange } from './revision-changes.js';
import { differenceAddress, type Revision } from './revision-list.js';
import { revisionsContext } from './revisionsContext.js';
import { useRevisionWording } from './useRevisionWording.js';

/** What changed between any two revisions of a concept, as a link that can be sent. */
export function RevisionDifferencePage() {
  const { municipalityId, address } = useWhose();
  const query = useQuery({ query: ConceptRevisionsDocument, variables: { municipalityId }, context: revisionsContext });
  return (
    <div className="page">
      <ConceptNav address={address} />
      <Loaded query={query}>{({ conceptRevisions }) => <Compared revisions={conceptRevisions} />}</Loaded>
    </div>
  );
}

function Compared({ revisions }: { readonly revisions: readonly Revision[] }) {
  const { municipalityId } = useWhose();
  const { fromId = '', toId = '' } = useParams();
  const variables = { municipalityId, fromRevisionId: fromId, toRevisionId: toId };
  const query = useQuery({ query: ConceptRevisionDifferenceDocument, variables, context: revisionsContext });
  return (
    <Loaded query={query}>
      {({ conceptRevisionDifference }) => <Difference changes={changesOf(conceptRevisionDifference)} revisions={revisions} />}
    </Loaded>
  );
}

interface DifferenceProps {
  readonly changes: readonly RevisionChange[];
  readonly revisions: readonly Revision[];
}

function Difference({ changes, revisions }: DifferenceProps) {
  const { t } = useTranslation('revisions');
  const { fromId, toId } = useParams();
  const { address } = useWhose();
  const { filter, set } = useChangeFilter(changeKinds);
  const numberOf = (id: string | undefined) => revisions.find((revision) => revision.id === id)?.number ?? '?';
  return (
    <>
      <PageHead
        title={t('compared.title', { from: numberOf(fromId), to: numberOf(toId) })}
        state={t('compared.state', { count: changes.length })}
        back={{ to: `${address}/fassungen`, label: t('back') }}
      />
      <div className="change-filter no-print" role="search" aria-label={t('compared.filter')}>
        <Both revisions={revisions} />
        <ChangeKinds
          label={t('compared.kind')}
          all={t('compared.allKinds')}
          kinds={changeKinds.map((kind) => ({ kind, label: t(`change.${kind}`) }))}
          changes={changes}
          chosen={filter.kind}
          onChange={(kind) => set('art', kind)}
        />
        <SearchField label={t('compared.search')} value={filter.text} onChange={(text) => set('suche', text)} />
      </div>
      <Changes changes={changes} filter={filter} />
    </>
  );
}

function Changes({ changes, filter }: Pick<DifferenceProps, 'changes'> & { readonly filter: ChangeFilter<RevisionChange['kind']> }) {
  const { t } = useTranslation('revisions');
  const wording = useRevisionWording();
  const groups = useMemo(() => grouped(filtered(changes, filter), placeOf), [changes, filter]);
  if (changes.length === 0) return <Empty title={t('compared.none')} />;
  if (groups.length === 0) return <Empty title={t('compared.noHit')} />;
  return groups.map((group) => <ChangeGroupSection key={group.place} group={group} wording={wording} />);
}

function Both({ revisions }: Pick<DifferenceProps, 'revisions'>) {
  const { t } = useTranslation('revisions');
  const { fromId = '', toId = '' } = useParams();
  const { address } = useWhose();
  const navigate = useNavigate();
  const go = (from: string, to: string) => void navigate(differenceAddress(address, from, to), { replace: true });
  const options = revisions.map(({ id, number, state }) => (
    <option key={id} value={id}>
      {t('compared.option', { number, state: t(`state.${state}`) })}
    </option>
  ));
  return (
    <>
      <Select label={t('compared.from')} value={fromId} onChange={(id) => go(id, toId)}>
        {options}
      </Select>
      <Select label={t('compared.to')} value={toId} onChange={(id) => go(fromId, id)}>
        {options}
      </Select>
    </>
  );
}
