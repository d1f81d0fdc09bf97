import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FrameworkDifferenceDocument, FrameworkReleasesDocument, type FrameworkDifferenceQuery } from '../../../graphql/graphql.js';
import { filtered, grouped, type ChangeFilter } from '../../../ui/changes/change-groups.js';
import { ChangeGroupSection } from '../../../ui/changes/ChangeGroupSection.js';
import { ChangeKinds } from '../../../ui/changes/ChangeKinds.js';
import { useChangeFilter } from '../../../ui/changes/useChangeFilter.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { Select } from '../../../ui/form/Field.js';
import { SearchField } from '../../../ui/form/SearchField.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { PageHead } from '../../../ui/page/Page.js';
import { changeKinds, inReadingOrder, placeOf, type Change } from './changes.js';
import { useItemLink } from './useItemLink.js';
import { useReleaseWording } from './useReleaseWording.js';

/** What changed between two releases, as a link that can be sent. */
export function DifferencePage() {
  const { fromId = '', toId = '' } = useParams();
  const query = useQuery({ query: FrameworkDifferenceDocument, variables: { fromReleaseId: fromId, toReleaseId: toId } });
  return <Loaded query={query}>{({ frameworkDifference }) => <Difference difference={frameworkDifference} />}</Loaded>;
}

function Difference({ difference: { from, to, changes } }: { readonly difference: FrameworkDifferenceQuery['frameworkDifference'] }) {
  const { t } = useTranslation('releases');
  const { filter, set } = useChangeFilter(changeKinds);
  return (
    <div className="page">
      <PageHead
        title={t('difference.title', { from: from.number, to: to.number })}
        state={t('difference.state', { count: changes.length })}
        back={{ to: '/rahmenkonzept/fassungen', label: t('title') }}
      />
      <div className="change-filter no-print" role="search" aria-label={t('difference.kind')}>
        <Releases fromId={from.id} toId={to.id} />
        <ChangeKinds
          label={t('difference.kind')}
          all={t('difference.allKinds')}
          kinds={changeKinds.map((kind) => ({ kind, label: t(`change.${kind}`) }))}
          changes={changes}
          chosen={filter.kind}
          onChange={(kind) => set('art', kind)}
        />
        <SearchField label={t('difference.search')} value={filter.text} onChange={(text) => set('suche', text)} />
      </div>
      <Changes changes={changes} filter={filter} from={from} to={to} />
    </div>
  );
}

interface ChangesProps extends Pick<FrameworkDifferenceQuery['frameworkDifference'], 'from' | 'to'> {
  readonly changes: readonly Change[];
  readonly filter: ChangeFilter<Change['kind']>;
}

function Changes({ changes, filter, from, to }: ChangesProps) {
  const { t } = useTranslation('releases');
  const wording = useReleaseWording(useItemLink(from, to));
  const groups = useMemo(() => grouped(inReadingOrder(filtered(changes, filter)), placeOf), [changes, filter]);
  if (changes.length === 0) return <Empty title={t('difference.none')} />;
  if (groups.length === 0) return <Empty title={t('difference.noHit')} />;
  return groups.map((group) => <ChangeGroupSection key={group.place} group={group} wording={wording} />);
}

function Releases({ fromId, toId }: { readonly fromId: string; readonly toId: string }) {
  const { t } = useTranslation('releases');
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: FrameworkReleasesDocument });
  const go = (from: string, to: string) => void navigate(`/rahmenkonzept/unterschied/${from}/${to}`, { replace: true });
  const options = data?.frameworkReleases.map(({ id, number, state }) => (
    <option key={id} value={id}>
      {t('difference.release', { number, state: t(`state.${state}`) })}
    </option>
  ));
  if (!options) return null;
  return (
    <>
      <Select label={t('difference.from')} value={fromId} onChange={(id) => go(id, toId)}>
        {options}
      </Select>
      <Select label={t('difference.to')} value={toId} onChange={(id) => go(fromId, id)}>
        {options}
      </Select>
    </>
  );
}
