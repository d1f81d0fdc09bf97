import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { DeviationMatrixDocument, type DeviationStance } from '../../graphql/graphql.js';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { Loaded } from '../../ui/feedback/Loaded.js';
import { PageHead } from '../../ui/page/Page.js';
import { SubNavigation } from '../../ui/page/SubNavigation.js';
import { matrixAddress, registerAddress } from './addresses.js';
import { FigureChoice } from './FigureChoice.js';
import { MatrixMap } from './MatrixMap.js';
import { countIn, deviating, figureOf, shadeFor, type Cell, type Matrix, type MatrixRow } from './matrix.js';
import { useRegisterView, type RegisterView } from './useRegisterView.js';
import './deviation.css';

/** Municipalities by fields of action: where councils decided otherwise than the district. */
export function MatrixPage() {
  const query = useQuery({ query: DeviationMatrixDocument });
  return <Loaded query={query}>{({ deviationMatrix }) => <Page matrix={deviationMatrix} />}</Loaded>;
}

function Page({ matrix }: { readonly matrix: Matrix }) {
  const { t } = useTranslation('deviation');
  const view = useRegisterView();
  const adopted = matrix.rows.filter(({ revision }) => revision !== null).length;
  return (
    <div className="page page--wide">
      <PageHead
        title={t('title')}
        state={matrix.rows.length > 0 ? t('state', { adopted, total: matrix.rows.length }) : undefined}
        intro={<p>{t('intro')}</p>}
        aside={<ButtonLink to="/matrix/abweichungen">{t('toRegister')}</ButtonLink>}
      />
      {matrix.rows.length === 0 ? <Empty title={t('empty')} /> : <Figures matrix={matrix} view={view} />}
    </div>
  );
}

function Views({ view: { map, filter } }: { readonly view: RegisterView }) {
  const { t } = useTranslation('deviation');
  return (
    <SubNavigation
      label={t('view.label')}
      links={[
        { to: matrixAddress(false, filter), label: t('view.table'), current: !map },
        { to: matrixAddress(true, filter), label: t('view.map'), current: map },
      ]}
    />
  );
}

interface FiguresProps {
  readonly matrix: Matrix;
  readonly view: RegisterView;
}

function Figures(props: FiguresProps) {
  return (
    <>
      <Views view={props.view} />
      <FigureChoice fields={props.matrix.fields} view={props.view} />
      {props.view.map ? <MatrixMap {...props} /> : <Table {...props} />}
      <Legend />
    </>
  );
}

function Table({ matrix: { fields, rows }, view: { filter } }: FiguresProps) {
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
            <Row key={row.municipality.id} row={row} fieldCount={fields.length} stance={filter.stance} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  readonly row: MatrixRow;
  readonly fieldCount: number;
  readonly stance: DeviationStance | null;
}

function Row({ row, fieldCount, stance }: RowProps) {
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
        <CellLink key={cell.fieldCode} cell={cell} row={row} stance={stance} />
      ))}
      <td className="number">{figureOf(row, null, stance)?.count}</td>
    </tr>
  );
}

interface CellLinkProps extends Pick<RowProps, 'row' | 'stance'> {
  readonly cell: Cell;
}

function CellLink({ cell, row: { municipality }, stance }: CellLinkProps) {
  const { t } = useTranslation('deviation');
  const { fieldCode, adapted, omitted, own, total } = cell;
  const words = t('cell', { place: municipality.name, field: fieldCode, deviating: deviating(cell), total, adapted, omitted, own });
  const count = countIn(cell, stance);
  return (
    <td className={`matrix__cell matrix__cell--${shadeFor(count, total)}`}>
      <Link to={registerAddress(municipality.id, false, { fieldCode, stance })} title={words} aria-label={words}>
        {count}
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
