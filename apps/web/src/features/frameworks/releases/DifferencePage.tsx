import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { FrameworkDifferenceDocument, FrameworkReleasesDocument, type FrameworkDifferenceQuery } from '../../../graphql/graphql.js';
import { Empty } from '../../../ui/Empty.js';
import { Select, TextField } from '../../../ui/Field.js';
import { Loaded } from '../../../ui/Loaded.js';
import { PageHead } from '../../../ui/Page.js';
import { ChangeGroupSection } from './ChangeGroupSection.js';
import { changeKinds, filtered, grouped, type Change, type ChangeFilter } from './changes.js';
import './releases.css';

/** What changed between two releases, as a link that can be sent. */
export function DifferencePage() {
  const { fromId = '', toId = '' } = useParams();
  const query = useQuery({ query: FrameworkDifferenceDocument, variables: { fromReleaseId: fromId, toReleaseId: toId } });
  return <Loaded query={query}>{({ frameworkDifference }) => <Difference difference={frameworkDifference} />}</Loaded>;
}

function Difference({ difference: { from, to, changes } }: { readonly difference: FrameworkDifferenceQuery['frameworkDifference'] }) {
  const { t } = useTranslation('releases');
  const { filter, set } = useChangeFilter();
  return (
    <div className="page">
      <PageHead
        title={t('difference.title', { from: from.number, to: to.number })}
        state={t('difference.state', { count: changes.length })}
        back={{ to: '/rahmenkonzept/fassungen', label: t('title') }}
      />
      <div className="change-filter no-print" role="search" aria-label={t('difference.kind')}>
        <Releases fromId={from.id} toId={to.id} />
        <Kinds changes={changes} filter={filter} onChange={(kind) => set('art', kind)} />
        <TextField type="search" label={t('difference.search')} value={filter.text} onChange={(text) => set('suche', text)} />
      </div>
      <Changes changes={changes} filter={filter} />
    </div>
  );
}

function Changes({ changes, filter }: { readonly changes: readonly Change[]; readonly filter: ChangeFilter }) {
  const { t } = useTranslation('releases');
  const groups = useMemo(() => grouped(filtered(changes, filter)), [changes, filter]);
  if (changes.length === 0) return <Empty title={t('difference.none')} />;
  if (groups.length === 0) return <Empty title={t('difference.noHit')} />;
  return groups.map((group) => <ChangeGroupSection key={group.place} group={group} />);
}

interface KindsProps {
  readonly changes: readonly Change[];
  readonly filter: ChangeFilter;
  readonly onChange: (kind: string) => void;
}

function Kinds({ changes, filter, onChange }: KindsProps) {
  const { t } = useTranslation('releases');
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return (
    <Select label={t('difference.kind')} value={filter.kind ?? ''} onChange={onChange}>
      <option value="">
        {t('difference.allKinds')} ({changes.length})
      </option>
      {changeKinds.map((kind) => (
        <option key={kind} value={kind}>
          {t(`change.${kind}`)} ({count(kind)})
        </option>
      ))}
    </Select>
  );
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

function useChangeFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<ChangeFilter>(
    () => ({ kind: changeKinds.find((kind) => kind === params.get('art')) ?? null, text: params.get('suche') ?? '' }),
    [params],
  );
  const set = (name: 'art' | 'suche', value: string) =>
    setParams(
      (previous) => {
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  return { filter, set };
}
