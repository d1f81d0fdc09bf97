import type pg from 'pg';

/** A table under row security and the column that says whose a row is. */
export interface GuardedTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string; readonly updatable: boolean }[];
  /** Column that names the narrowest owner: a municipality, a district or an account. */
  readonly owner: { readonly column: string; readonly kind: 'municipality' | 'district' | 'account' | 'chain' };
  readonly policies: readonly { readonly name: string; readonly using: string | null; readonly check: string | null }[];
}

const ownerColumns = [
  { column: 'municipality_id', kind: 'municipality' },
  { column: 'district_id', kind: 'district' },
  { column: 'chain_id', kind: 'chain' },
  { column: 'account_id', kind: 'account' },
] as const;

// Tables whose own id is the owner.
const ownIds: Readonly<Record<string, GuardedTable['owner']>> = {
  'public.district': { column: 'id', kind: 'district' },
  'public.account': { column: 'id', kind: 'account' },
  'public.membership': { column: 'account_id', kind: 'account' },
};

/** Reads the catalogue, so that a new table is tried without anybody listing it. */
export async function guardedTables(superuser: pg.Client): Promise<GuardedTable[]> {
  const { rows } = await superuser.query<Omit<GuardedTable, 'owner'>>(`
    select n.nspname || '.' || c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                'updatable', has_column_privilege('kreisweit_app', c.oid, a.attnum, 'UPDATE')) order by a.attnum)
         from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(json_build_object('name', p.polname, 'using', pg_get_expr(p.polqual, c.oid),
           'check', case when p.polcmd in ('*', 'a', 'w') then pg_get_expr(coalesce(p.polwithcheck, p.polqual), c.oid) end)), '[]')
         from pg_policy p where p.polrelid = c.oid and not ('kreisweit_owner'::regrole = any (p.polroles)) and not ('kreisweit_audit'::regrole = any (p.polroles))) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ('public', 'audit')
    where c.relkind in ('r', 'p') and c.relrowsecurity order by 1`);
  return rows.flatMap((table) => {
    const owner = ownIds[table.name] ?? ownerColumns.find(({ column }) => table.columns.some(({ name }) => name === column));
    return owner ? [{ ...table, owner }] : [];
  });
}
