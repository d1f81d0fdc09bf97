import pg from 'pg';

const { builtins } = pg.types;

// pg's defaults lose meaning: a date becomes local midnight, a bigint of cents a string. View models are JSON: text and numbers.
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [builtins.INT8, Number],
  [builtins.NUMERIC, Number],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')).toISOString()],
]);

/** How a value of this PostgreSQL type is read; the same for hot reads, raw queries and entities. */
export function parserOf(oid: number): (text: string) => unknown {
  return parsers.get(oid) ?? (pg.types.getTypeParser(oid, 'text') as (text: string) => unknown);
}

export const typeOverrides = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary' ? (pg.types.getTypeParser(oid, 'binary') as unknown) : parserOf(oid),
};
