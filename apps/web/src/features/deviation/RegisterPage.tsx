import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { DeviationMatrixDocument, DeviationRegisterDocument, type DeviationRegisterQuery } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { Select } from '../../ui/form/Field.js';
import { SearchField } from '../../ui/form/SearchField.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { Pagination, usePagePosition } from '../../ui/page/Pagination.js';
import { fileAddress, matrixAddress } from './addresses.js';
import { RegisterTable } from './RegisterTable.js';
import { kinds, stances, useRegisterView, type RegisterView } from './useRegisterView.js';
import './deviation.css';

/** What councils adopted otherwise than the framework has it, and why. */
export function RegisterPage() {
  const { t } = useTranslation('deviation');
  const view = useRegisterView();
  const { after, offset } = usePagePosition();
  const query = useQuery({ query: DeviationRegisterDocument, variables: { first: 50, after, filter: view.filter } });
  const total = query[0].data?.deviationRegister.totalCount;
  return (
    <div className="page page--wide">
      <PageHead
        title={t('register.title')}
        state={total === undefined ? undefined : t('register.count', { count: total })}
        back={{ to: matrixAddress(view.map, view.filter), label: t('register.back') }}
        aside={
          <div className="row">
            {(['csv', 'xlsx'] as const).map((format) => (
              <a key={format} className="kern-btn kern-btn--secondary" href={fileAddress(format, view.filter)} download>
                <span className="kern-label">{t(`register.${format}`)}</span>
              </a>
            ))}
          </div>
        }
      />
      <Filter view={view} />
      <Loaded query={query}>{({ deviationRegister }) => <List list={deviationRegister} offset={offset} view={view} />}</Loaded>
    </div>
  );
}

function Filter({ view: { filter, set } }: { readonly view: RegisterView }) {
  const { t } = useTranslation('deviation');
  const [{ data }] = useQuery({ query: DeviationMatrixDocument, requestPolicy: 'cache-first' });
  const all = <option value="">{t('register.all')}</option>;
  return (
    <div className="register-filter no-print" role="search" aria-label={t('register.filter')}>
      <Select label={t('municipality')} value={filter.municipalityId ?? ''} onChange={(id) => set('kommune', id)}>
        {all}
        {data?.deviationMatrix.rows.map(({ municipality: { id, name } }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Select label={t('register.field')} value={filter.fieldCode ?? ''} onChange={(code) => set('feld', code)}>
        {all}
        {data?.deviationMatrix.fields.map(({ code, title }) => (
          <option key={code} value={code}>
            {code} {title}
          </option>
        ))}
      </Select>
      <Select label={t('register.stance')} value={filter.stance ?? ''} onChange={(stance) => set('haltung', stance)}>
        {all}
        {stances.map((stance) => (
          <option key={stance} value={stance}>
            {t(`stance.${stance}`)}
          </option>
        ))}
      </Select>
      <Select label={t('register.kind')} value={filter.kind ?? ''} onChange={(kind) => set('art', kind)}>
        {all}
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`register.${kind}s`)}
          </option>
        ))}
      </Select>
      <SearchField label={t('register.text')} value={filter.text ?? ''} onChange={(text) => set('suche', text)} />
    </div>
  );
}

interface ListProps {
  readonly list: DeviationRegisterQuery['deviationRegister'];
  readonly offset: number;
  readonly view: RegisterView;
}

function List({ list: { edges, totalCount, pageInfo }, offset, view }: ListProps) {
  const { t } = useTranslation('deviation');
  if (edges.length === 0) {
    return Object.values(view.filter).some(Boolean) ? (
      <Empty title={t('register.nothing')} action={<ButtonLink to="/matrix/abweichungen">{t('register.showAll')}</ButtonLink>} />
    ) : (
      <Empty title={t('register.empty')}>{t('register.emptyText')}</Empty>
    );
  }
  return (
    <>
      <RegisterTable rows={edges.map(({ node }) => node)} />
      <Pagination totalCount={totalCount} shown={edges.length} offset={offset} {...pageInfo} />
    </>
  );
}
