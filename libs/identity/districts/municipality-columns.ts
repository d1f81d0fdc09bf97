export type Cells = ReadonlyMap<string, string>;

export interface MunicipalityColumn {
  readonly header: string;
  /** Where the cell goes in an entry of the data file; lists are counted with #. */
  readonly path: string;
  /** What belongs into the cell, for whoever put something else there. */
  readonly expects: string;
  /** Whether the whole column may be left out. */
  readonly optional?: true;
  readonly read?: (cell: string) => unknown;
}

const digits = (count: number): string => `${count} Ziffern`;

/** The columns of the municipalities' CSV file; docs/second-district.md shows them to whoever writes one. */
export const columns: readonly MunicipalityColumn[] = [
  { header: 'Kurzname', path: 'slug', expects: 'Kleinbuchstaben und Ziffern, Wörter mit Bindestrich verbunden' },
  { header: 'Name', path: 'name', expects: 'der amtliche Name' },
  { header: 'Anzeigename', path: 'shortName', expects: 'der Name ohne Art der Kommune' },
  { header: 'Art', path: 'kind', expects: 'Gemeinde, Stadt oder Samtgemeinde', read: kindOf },
  { header: 'AGS', path: 'ags', expects: `bei Gemeinden und Städten ${digits(8)}, bei Samtgemeinden nichts`, read: written },
  {
    header: 'Verbandsschlüssel',
    path: 'associationKey',
    expects: `bei Samtgemeinden ${digits(9)}, sonst nichts`,
    read: written,
  },
  { header: 'Regionalschlüssel', path: 'regionalKey', expects: `${digits(12)} oder nichts`, optional: true, read: written },
  { header: 'PLZ', path: 'postalCode', expects: `${digits(5)} oder nichts`, optional: true, read: written },
  { header: 'Breitengrad', path: 'latitude', expects: 'Grad zwischen -90 und 90 oder nichts', optional: true, read: numberOf },
  { header: 'Längengrad', path: 'longitude', expects: 'Grad zwischen -180 und 180 oder nichts', optional: true, read: numberOf },
  { header: 'Fläche', path: 'areaKm2', expects: 'Quadratkilometer oder nichts', optional: true, read: numberOf },
  { header: 'Einwohner', path: 'population.#.value', expects: 'eine ganze Zahl ohne Punkte, mit Stichtag und Grundlage', optional: true },
  { header: 'Stichtag', path: 'population.#.date', expects: 'ein Tag wie 2017-12-31 oder 31.12.2017', optional: true },
  { header: 'Grundlage', path: 'population.#.basis', expects: 'woher die Einwohnerzahl stammt', optional: true },
  { header: 'Art der Ortschaften', path: 'localityKind', expects: 'zum Beispiel Ortsteil oder Mitgliedsgemeinde' },
  { header: 'Ortschaften', path: 'localities.#.name', expects: 'Namen, mit | getrennt', optional: true },
  { header: 'Herkunft', path: 'origin', expects: 'document, statistics oder example', optional: true },
];

/** The column an issue in an entry comes from. */
export function columnAt(path: readonly string[]): MunicipalityColumn | undefined {
  const pattern = path.map((part) => (/^\d+$/.test(part) ? '#' : part)).join('.');
  return columns.find((column) => column.path === pattern) ?? columns.find((column) => column.path.startsWith(`${pattern}.`));
}

/** A line as an entry of the data file; what it says wrongly is passed on as it stands, to be refused there. */
export function entryOf(cells: Cells): object {
  const simple = columns.filter(({ path }) => !path.includes('#'));
  const values = simple.map(({ header, path, read = asWritten }) => [path, read(cells.get(header) ?? '')] as const);
  return {
    ...Object.fromEntries(values.filter(([, value]) => value !== undefined)),
    population: populationOf(cells),
    localities: (cells.get('Ortschaften') ?? '')
      .split('|')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ name })),
  };
}

function populationOf(cells: Cells): object[] {
  const [value = '', date = '', basis = ''] = ['Einwohner', 'Stichtag', 'Grundlage'].map((header) => cells.get(header));
  if (value === '' && date === '' && basis === '') return [];
  return [{ value: numberOf(value), date: dayOf(date), basis }];
}

const kinds: Readonly<Record<string, string>> = { Gemeinde: 'municipality', Stadt: 'town', Samtgemeinde: 'joint_municipality' };

function kindOf(cell: string): string {
  return kinds[cell] ?? cell;
}

function asWritten(cell: string): string | undefined {
  return cell === '' ? undefined : cell;
}

function written(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** With a comma or a point, as spreadsheets of either language write it. */
function numberOf(cell: string): unknown {
  if (cell === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;
}

function dayOf(cell: string): string {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(cell) ?? [];
  return year ? `${year}-${month}-${day}` : cell;
}
