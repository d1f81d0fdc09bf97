import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { registerAddress } from './addresses.js';
import { breakable, figureOf, shadeFor, type Matrix, type MatrixRow } from './matrix.js';
import { tileMapOf, type TileMap } from './tile-map.js';
import type { RegisterView } from './useRegisterView.js';
import './matrix-map.css';

/** The matrix where its municipalities lie: one figure at a time, in the same shades, opening the same items. */
export function MatrixMap({ matrix: { rows }, view }: { readonly matrix: Matrix; readonly view: RegisterView }) {
  const { t } = useTranslation('deviation');
  const places = rows.map(({ municipality: { id }, latitude, longitude }) => ({ id, latitude, longitude }));
  const [wide, narrow] = [tileMapOf(places, 8), tileMapOf(places, 4)];
  const lying = rows.filter(({ municipality: { id } }) => wide.spots.has(id));
  const elsewhere = rows.filter(({ municipality: { id } }) => !wide.spots.has(id));
  // Read and walked through as it is seen: from north to south, from west to east.
  const position = ({ municipality: { id } }: MatrixRow) => (wide.spots.get(id)?.row ?? 0) * 100 + (wide.spots.get(id)?.column ?? 0);
  return (
    <>
      <ul role="list" className="tile-map" aria-label={t('map.title')} style={sizeOf(wide, narrow)}>
        {lying
          .toSorted((one, other) => position(one) - position(other))
          .map((row) => (
            <Tile key={row.municipality.id} row={row} view={view} style={placeOf(row.municipality.id, wide, narrow)} />
          ))}
      </ul>
      {elsewhere.length > 0 && <Elsewhere rows={elsewhere} view={view} />}
      <p className="small quiet prose">
        {t('map.note')} {t('map.noneMeans')}.
      </p>
    </>
  );
}

function Elsewhere({ rows, view }: { readonly rows: readonly MatrixRow[]; readonly view: RegisterView }) {
  const { t } = useTranslation('deviation');
  return (
    <section className="stack stack--tight">
      <h2 className="small">{t('map.somewhere')}</h2>
      <ul role="list" className="tile-row">
        {rows.map((row) => (
          <Tile key={row.municipality.id} row={row} view={view} />
        ))}
      </ul>
    </section>
  );
}

function Tile({ row, view: { filter }, style }: { readonly row: MatrixRow; readonly view: RegisterView; readonly style?: CSSProperties }) {
  const { t } = useTranslation('deviation');
  const { id, name, shortName } = row.municipality;
  const figure = figureOf(row, filter.fieldCode, filter.stance);
  if (figure === null) {
    return (
      <li className="tile tile--none" style={style} title={t('map.noResolution', { place: name })}>
        <span className="tile__name">{breakable(shortName)}</span>
        <span aria-hidden="true">{t('map.none')}</span>
        <span className="visually-hidden">{t('none')}</span>
      </li>
    );
  }
  const words = t('map.tile', {
    place: name,
    ...figure,
    figure: filter.stance ? t(`stance.${filter.stance}`) : t('map.deviating'),
    field: filter.fieldCode ? `${t('map.field')} ${filter.fieldCode}` : t('map.allFields'),
  });
  return (
    <li className={`tile matrix__cell--${shadeFor(figure.count, figure.total)}`} style={style}>
      <Link to={registerAddress(id, true, filter)} title={words} aria-label={words}>
        <span className="tile__name">{breakable(shortName)}</span>
        <strong>{figure.count}</strong>
      </Link>
    </li>
  );
}

// Both maps are known before the screen is: the style sheet chooses, also on paper.
const sizeOf = (wide: TileMap, narrow: TileMap) => ({ '--columns': wide.columns, '--narrow-columns': narrow.columns }) as CSSProperties;

function placeOf(id: string, wide: TileMap, narrow: TileMap): CSSProperties {
  const [far, near] = [wide.spots.get(id), narrow.spots.get(id)];
  const lines = { '--column': far?.column, '--row': far?.row, '--narrow-column': near?.column, '--narrow-row': near?.row };
  return lines as CSSProperties;
}
