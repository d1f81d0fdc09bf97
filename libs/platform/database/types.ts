import pg from 'pg';

const { builtins } = pg.types;

// pg's defaults lose meaning: a date becomes local midnight, a bigint of cents a string. View models are JSON: text and numbers.
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, instantOf],
]);

/** How a value of this PostgreSQL type is read; the same for hot reads and inside transactions. */
export function parserOf(oid: number): (text: string) => unknown {
  return parsers.get(oid) ?? (pg.types.getTypeParser(oid, 'text') as (text: string) => unknown);
}

export const typeOverrides = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? (pg.types.getTypeParser(oid, 'binary') as unknown) : parserOf(oid),
};

const inUtc = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/;

// Lists are full of instants: text of a session in UTC is rearranged instead of being parsed and printed again.
function instantOf(text: string): string {
  const [, day, time, fraction = ''] = inUtc.exec(text) ?? [];
  if (day) return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  return new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString();
}
