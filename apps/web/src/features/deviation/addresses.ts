import type { RegisterFilter } from './useRegisterView.js';

type Shown = Pick<RegisterFilter, 'fieldCode' | 'stance'>;

/** The matrix as table or as map, showing the same figure. */
export const matrixAddress = (map: boolean, { fieldCode, stance }: Shown) =>
  `/matrix${asked({ ansicht: viewOf(map), feld: fieldCode, haltung: stance })}`;

/** The items behind a figure of one municipality; the way back leads to the view one came from. */
export const registerAddress = (municipalityId: string, map: boolean, { fieldCode, stance }: Shown) =>
  `/matrix/abweichungen${asked({ kommune: municipalityId, feld: fieldCode, haltung: stance, ansicht: viewOf(map) })}`;

/** The same filter for the file. */
export const fileAddress = (format: 'csv' | 'xlsx', { municipalityId, fieldCode, stance, kind, text }: RegisterFilter) =>
  `/files/deviations.${format}${asked({ municipality: municipalityId, field: fieldCode, stance, kind, text })}`;

const viewOf = (map: boolean) => (map ? 'karte' : null);

function asked(question: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(question).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
