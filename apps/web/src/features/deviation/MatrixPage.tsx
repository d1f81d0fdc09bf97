import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { DeviationMatrixDocument } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { SubNavigation } from '../../ui/page/SubNavigation.js';
import { MatrixMap } from './MatrixMap.js';
import { deviating, shadeOf, sumOf, type Cell, type Matrix, type MatrixRow } from './matrix.js';
import './deviation.css';

const register = '/matrix/abweichungen';

/** Municipalities by fields of action: where councils decided otherwise than the district. */
export function MatrixPage() {
  const query = useQuery({ query: DeviationMatrixDocument });
  return <Loaded query={query}>{({ deviationMatrix }) => <Page matrix={deviationMatrix} />}</Loaded>;
}

function Page({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('deviation');
  const map = useSearchParams()[0].get('ansicht') === 'karte';
  const adopted = matrix.rows.filter(({ revision }) => revision !== null).length;
  return (
    <div className="page page--wide">
      <PageHead
        title={t('title')}
        state={t('state', { adopted, total: matrix.rows.length })}
        intro={<p>{t('intro')}</p>}
        aside={<ButtonLink to={register}>{t('toRegister')}</ButtonLink>}
      />
      <Views map={map} />
      {matrix.rows.length === 0 ? <Empty title={t('empty')} /> : map ? <MatrixMap matrix={matrix} /> : <Table matrix={matrix} />}
      <Legend />
    </div>
  );
}

function Views({ map }: { readonly map: boolean }) {
  const { t } = useTranslation('deviation');
  return (
    <SubNavigation
      label={t('view.label')}
      links={[
        { to: '/matrix', label: t('view.table'), current: !map },
        { to: '/matrix?ansicht=karte', label: t('view.map'), current: map },
      ]}
    />
  );
}

function Table({ matrix: { fields, rows } }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('deviation');
  return (
    // Scrolls sideways on a phone, so the keyboard has to reach it.
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('title')}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{t('municipality')}</th>
            {fields.map(({ code, title }) => (
              <th key={code} scope="col" className="matrix__field">
                <span className="matrix__code">{code}</span> <span className="matrix__title">{title}</span>
              </th>
            ))}
            <th scope="col" className="number">
              {t('sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.municipality.id} row={row} fieldCount={fields.length} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, fieldCount }: { readonly row: MatrixRow; readonly fieldCount: number }) {
  const { t } = useTranslation('deviation');
  const { municipality, revision, cells } = row;
  if (revision === null) {
    return (
      <tr>
        <th scope="row">{municipality.name}</th>
        <td colSpan={fieldCount + 1} className="quiet small">
          {t('none')}
        </td>
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        <Link to={`/konzepte/${municipality.id}`}>{municipality.name}</Link>
      </th>
      {cells.map((cell) => (
        <CellLink key={cell.fieldCode} cell={cell} row={row} />
      ))}
      <td className="number">{sumOf(row)}</td>
    </tr>
  );
}

function CellLink({ cell, row: { municipality } }: { readonly cell: Cell; readonly row: MatrixRow }) {
  const { t } = useTranslation('deviation');
  const { fieldCode, adapted, omitted, own, total } = cell;
  const words = t('cell', { place: municipality.name, field: fieldCode, deviating: deviating(cell), total, adapted, omitted, own });
  return (
    <td className={`matrix__cell matrix__cell--${shadeOf(cell)}`}>
      <Link to={`${register}?kommune=${municipality.id}&feld=${fieldCode}`} title={words} aria-label={words}>
        {deviating(cell)}
      </Link>
    </td>
  );
}

function Legend() {
  const { t } = useTranslation('deviation');
  return (
    <p className="matrix-legend small quiet">
      {t('legend')}: {t('few')}
      {[0, 1, 2, 3, 4].map((shade) => (
        <span key={shade} className={`matrix-legend__shade matrix__cell--${shade}`} />
      ))}
      {t('many')}
    </p>
  );
}
