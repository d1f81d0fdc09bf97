import type { Tx } from '#platform/tenancy';
import type { ReleaseRows } from '../../release-rows.domain.js';
import type { FrameworkFile } from '../file/framework-file.js';
import { entriesIn, type FileEntry, type StableIds } from './import.domain.js';

interface Known {
  readonly id: string;
  readonly kind: string;
}

/** The id every entry of a file keeps: the one it names if this district ever used it, else that of its code, else a new one. */
export async function stableIds(tx: Tx, file: FrameworkFile, stored: ReleaseRows): Promise<StableIds> {
  const { items, texts, indicators } = entriesIn(file);
  const known = await everUsed(tx, [...items, ...texts, ...indicators]);
  const supply = await freshIds(tx, items.length + texts.length + indicators.length);
  return {
    item: matched(items, { known, supply, stored: stored.items.map((row) => ({ ...row, id: row.item_id })) }),
    text: matched(texts, { known, supply, stored: stored.texts.map((row) => ({ ...row, id: row.text_id })) }),
    indicator: matched(indicators, {
      ...{ known, supply },
      stored: stored.indicators.map((row) => ({ id: row.indicator_id, code: row.code, kind: 'indicator' })),
    }),
  };
}

interface Sources {
  readonly known: ReadonlyMap<string, string>;
  readonly supply: string[];
  readonly stored: readonly (Known & { readonly code: string })[];
}

function matched(entries: readonly FileEntry[], { known, supply, stored }: Sources): (code: string) => string {
  const named = entries.filter(({ id, kind }) => id !== null && known.get(id) === kind);
  const claimed = new Set(named.map((entry) => entry.id));
  const byCode = new Map(stored.filter((row) => !claimed.has(row.id)).map((row) => [`${row.kind} ${row.code}`, row.id]));
  const ids = new Map(named.map((entry) => [entry.code, entry.id]));
  entries
    .filter((entry) => !ids.has(entry.code))
    .forEach((entry) => ids.set(entry.code, byCode.get(`${entry.kind} ${entry.code}`) ?? supply.pop() ?? null));
  return (code) => {
    const id = ids.get(code);
    if (!id) throw new Error(`no entry has the code ${code}`);
    return id;
  };
}

async function everUsed(tx: Tx, entries: readonly FileEntry[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<Known[]>(
    `select distinct item_id as id, kind from framework_item where item_id = any($1::uuid[])
      union select distinct text_id, kind from framework_text where text_id = any($1::uuid[])
      union select id, 'indicator' from indicator where id = any($1::uuid[])`,
    [entries.map((entry) => entry.id).filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

async function freshIds(tx: Tx, count: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(`select uuidv7() as id from generate_series(1, $1::integer)`, [count]);
  return rows.map(({ id }) => id);
}
