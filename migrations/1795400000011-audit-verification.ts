import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditVerification1795400000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role kreisweit_audit');
    for (const part of [verify, erase, rights]) await runner.query(part);
    await runner.query('reset role');
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

// One row per chain; the first broken link is the smallest sequence at which anything disagrees.
const verify = `
  create function audit.verify(p_heads jsonb default '[]')
  returns table (chain_id uuid, kind text, head_sequence bigint, head_hash text, broken_sequence bigint, reason text)
  stable language sql security definer set search_path = '' as $$
    with exported as (
      select h.chain, h.sequence, h.hash from jsonb_to_recordset(p_heads) as h (chain uuid, sequence bigint, hash text)
    ), link as (
      select e.chain_id, e.sequence,
             e.district_id is distinct from c.district_id or e.hash is distinct from audit.entry_hash(e) as altered,
             e.previous_hash is distinct from coalesce(lag(e.hash) over chain, '\\x${'00'.repeat(32)}') as unlinked,
             coalesce(lag(e.sequence) over chain, 0) + 1 as expected,
             p.salt is not null and e.personal_digest is distinct from audit.personal_digest(p.salt, p.body) as personal_altered
        from audit.entry e
        left join audit.chain c on c.id = e.chain_id
        left join audit.personal p on p.chain_id = e.chain_id and p.sequence = e.sequence
      window chain as (partition by e.chain_id order by e.sequence)
    ), last as (
      select distinct on (e.chain_id) e.chain_id, e.sequence, e.hash from audit.entry e order by e.chain_id, e.sequence desc
    ), fault as (
      select l.chain_id, l.expected as sequence,
             case when l.sequence <> l.expected then 'missing' when l.altered then 'altered'
                  when l.unlinked then 'unlinked' else 'personal' end as reason
        from link l where l.sequence <> l.expected or l.altered or l.unlinked or l.personal_altered
      union all
      select c.id, least(c.head_sequence, coalesce(t.sequence, 0)) + 1,
             case when c.head_sequence > coalesce(t.sequence, 0) then 'missing' else 'head' end
        from audit.chain c left join last t on t.chain_id = c.id where c.head_sequence <> coalesce(t.sequence, 0)
      union all
      select c.id, c.head_sequence, 'head'
        from audit.chain c join last t on t.chain_id = c.id and t.sequence = c.head_sequence where t.hash <> c.head_hash
      union all
      select t.chain_id, t.sequence + 1, 'head' from last t where not exists (select from audit.chain c where c.id = t.chain_id)
      union all
      select x.chain, case when e.hash is null then coalesce(t.sequence, 0) + 1 else x.sequence end,
             case when e.hash is null then 'cut' else 'rewritten' end
        from exported x
        left join audit.entry e on e.chain_id = x.chain and e.sequence = x.sequence
        left join last t on t.chain_id = x.chain
       where x.sequence > 0 and e.hash is distinct from decode(x.hash, 'hex')
    ), first_fault as (
      select distinct on (f.chain_id) f.chain_id, f.sequence, f.reason from fault f order by f.chain_id, f.sequence, f.reason
    )
    select coalesce(c.id, f.chain_id), c.kind, c.head_sequence, encode(c.head_hash, 'hex'), f.sequence, f.reason
      from audit.chain c full join first_fault f on f.chain_id = c.id
     order by 1
  $$;
`;

const erase = `
  create function audit.erase_personal(p_chain uuid, p_sequence bigint) returns boolean
  language plpgsql security definer set search_path = '' as $$
  begin
    delete from audit.personal where chain_id = p_chain and sequence = p_sequence;
    return found;
  end $$;
`;

const rights = `
  revoke execute on function audit.verify, audit.erase_personal from public;
  grant execute on function audit.verify, audit.erase_personal to kreisweit_owner;
`;
