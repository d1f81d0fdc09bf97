import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { AuditChainsDocument, type AuditChainsQuery, AuditTrailDocument, type AuditTrailQuery } from '../../graphql/graphql.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { Select } from '../../ui/form/Field.js';
import { useFormats } from '../../ui/values/format.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../ui/page/Pagination.js';
import './audit.css';

export function AuditTrail() {
  const { t } = useTranslation('audit');
  const { after, offset } = usePagePosition();
  const [params] = useSearchParams();
  const chain = chainOf(params.get('kette'));
  const query = useQuery({ query: AuditTrailDocument, variables: { first: 50, after, chain } });
  const municipalities = useMunicipalities();
  return (
    <div className="page page--wide">
      <PageHead title={t('title')} intro={t('intro')} />
      <ChainSelect municipalities={municipalities} />
      <Loaded query={query}>
        {({ auditTrail: { edges, totalCount, pageInfo } }) =>
          edges.length === 0 ? (
            <Empty title={t('empty')} />
          ) : (
            <>
              <Entries entries={edges.map(({ node }) => node)} municipalities={municipalities} />
              <Pagination totalCount={totalCount} shown={edges.length} offset={offset} {...pageInfo} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

const district = 'landkreis';

/** Nothing chosen: everything one may see; the district's own chain has no municipality. */
const chainOf = (chosen: string | null) => (chosen === null ? null : { municipalityId: chosen === district ? null : chosen });

type Municipalities = AuditChainsQuery['municipalities']['edges'][number]['node'][];

function useMunicipalities(): Municipalities {
  const [{ data }] = useQuery({ query: AuditChainsDocument, variables: {}, requestPolicy: 'cache-first' });
  return data?.municipalities.edges.map(({ node }) => node) ?? [];
}

function ChainSelect({ municipalities }: { readonly municipalities: Municipalities }) {
  const { t } = useTranslation('audit');
  const [params, setParams] = useSearchParams();
  return (
    <div className="chain-select no-print">
      <Select label={t('chain')} value={params.get('kette') ?? ''} onChange={(id) => setParams(id ? { kette: id } : {}, { replace: true })}>
        <option value="">{t('all')}</option>
        <option value={district}>{t('district')}</option>
        {municipalities.map(({ id, shortName }) => (
          <option key={id} value={id}>
            {shortName}
          </option>
        ))}
      </Select>
    </div>
  );
}

type Entry = AuditTrailQuery['auditTrail']['edges'][number]['node'];

function Entries({ entries, municipalities }: { readonly entries: readonly Entry[]; readonly municipalities: Municipalities }) {
  const { t } = useTranslation('audit');
  const { moment } = useFormats();
  const whose = new Map(municipalities.map(({ id, shortName }) => [id, shortName]));
  return (
    <table className="table table--cards">
      <thead>
        <tr>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('when')}</th>
          <th scope="col">{t('chain')}</th>
          <th scope="col" className="number">
            {t('sequence')}
          </th>
          <th scope="col">{t('hash')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row">{entry.summary}</th>
            <td data-label={t('who')}>
              {entry.actor ?? <span className="quiet">{t(entry.role === 'system' ? 'system' : 'erased')}</span>}
            </td>
            <td data-label={t('when')} className="nowrap" title={t('realTime', { when: moment(entry.at) })}>
              {moment(entry.domainAt)}
            </td>
            <td data-label={t('chain')}>{whose.get(entry.chain) ?? t(`chainKind.${entry.chainKind}`)}</td>
            <td data-label={t('sequence')} className="number">
              {entry.sequence}
            </td>
            <td data-label={t('hash')} className="small quiet hash" title={entry.hash}>
              {entry.hash.slice(0, 12)}…
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
