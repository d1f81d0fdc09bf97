import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditChains1795400000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('set local role kreisweit_audit');
    for (const part of [tables, guards, rowSecurity, hashes, append, rights]) await runner.query(part);
    await runner.query('reset role');
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

const tables = `
  create table audit.chain (
    id uuid not null,
    district_id uuid not null,
    kind text not null generated always as (case when id = district_id then 'district' else 'municipality' end) stored,
    head_sequence bigint not null default 0,
    head_hash bytea not null default '\\x${'00'.repeat(32)}',
    constraint chain_pkey primary key (id)
  ) with (fillfactor = 50);

  create table audit.entry (
    chain_id uuid not null,
    sequence bigint not null,
    district_id uuid not null,
    at timestamptz not null,
    domain_at timestamptz not null,
    actor_id uuid,
    role text not null,
    action text not null,
    subject_type text not null,
    subject_id text not null,
    seen_by text not null,
    body jsonb not null,
    personal_digest bytea,
    previous_hash bytea not null,
    hash bytea not null,
    constraint entry_pkey primary key (chain_id, sequence),
    constraint entry_seen_by_check check (seen_by in ('owner', 'both', 'district')),
    constraint entry_chain_fkey foreign key (chain_id) references audit.chain (id)
  );
  create index entry_newest_idx on audit.entry (district_id, at desc, chain_id, sequence desc);

  create table audit.personal (
    chain_id uuid not null,
    sequence bigint not null,
    salt bytea not null,
    body jsonb not null,
    constraint personal_pkey primary key (chain_id, sequence),
    constraint personal_entry_fkey foreign key (chain_id, sequence) references audit.entry (chain_id, sequence)
  );
`;

const guards = `
  create function audit.refuse() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit trail is append only: % on audit.% refused', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end $$;

  create function audit.only_the_head_moves() returns trigger language plpgsql as $$
  begin
    if (new.id, new.district_id, new.head_sequence) is distinct from (old.id, old.district_id, old.head_sequence + 1) then
      raise exception 'the head of an audit chain moves one entry at a time' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;

  create trigger entry_is_final before update or delete on audit.entry for each row execute function audit.refuse();
  create trigger entry_stays before truncate on audit.entry for each statement execute function audit.refuse();
  create trigger personal_is_final before update on audit.personal for each row execute function audit.refuse();
  create trigger personal_stays before truncate on audit.personal for each statement execute function audit.refuse();
  create trigger chain_head_moves before update on audit.chain for each row execute function audit.only_the_head_moves();
  create trigger chain_is_final before delete on audit.chain for each row execute function audit.refuse();
  create trigger chain_stays before truncate on audit.chain for each statement execute function audit.refuse();
`;

const rowSecurity = `
  alter table audit.chain enable row level security;
  alter table audit.chain force row level security;
  alter table audit.entry enable row level security;
  alter table audit.entry force row level security;
  alter table audit.personal enable row level security;
  alter table audit.personal force row level security;

  create policy chain_keeper on audit.chain to kreisweit_audit using (true);
  create policy entry_keeper on audit.entry to kreisweit_audit using (true);
  create policy personal_keeper on audit.personal to kreisweit_audit using (true);

  create policy entry_own on audit.entry for select to kreisweit_app
    using (chain_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')) and seen_by <> 'district');
  create policy entry_of_district on audit.entry for select to kreisweit_app
    using (district_id = (select context.district()) and (select context.purpose() = 'district') and (chain_id = district_id or seen_by <> 'owner'));
  create policy personal_of_entry on audit.personal for select to kreisweit_app
    using (exists (select from audit.entry where entry.chain_id = personal.chain_id and entry.sequence = personal.sequence));
`;

// The serialisation is a JSON array in the text form of jsonb: keys sorted, no free white space, instants in microseconds.
const hashes = `
  create function audit.entry_hash(e audit.entry) returns bytea stable language sql as $$
    select sha256(convert_to(jsonb_build_array(
      1, e.chain_id, e.sequence, e.district_id,
      (extract(epoch from e.at) * 1000000)::bigint, (extract(epoch from e.domain_at) * 1000000)::bigint,
      e.actor_id, e.role, e.action, e.subject_type, e.subject_id, e.seen_by, e.body,
      encode(e.personal_digest, 'hex'), encode(e.previous_hash, 'hex')
    )::text, 'UTF8'))
  $$;

  create function audit.personal_digest(salt bytea, body jsonb) returns bytea immutable language sql as $$
    select sha256(salt || convert_to(body::text, 'UTF8'))
  $$;
`;

// Written in plpgsql because its body is resolved when it runs: municipalities come with a later migration.
const append = `
  create function audit.belongs_to_context(p_chain uuid) returns boolean stable language plpgsql set search_path = '' as $$
  begin
    return coalesce(p_chain = context.district(), false) or exists (
      select from public.municipality m
      where m.id = p_chain and m.district_id = context.district() and (m.id = context.municipality() or context.purpose() = 'district')
    );
  end $$;

  create function audit.locked_chain(p_chain uuid) returns audit.chain language plpgsql set search_path = '' as $$
  declare
    v_chain audit.chain;
  begin
    if not audit.belongs_to_context(p_chain) then
      raise exception 'audit chain % does not belong to the context', p_chain using errcode = 'insufficient_privilege';
    end if;
    select * into v_chain from audit.chain where id = p_chain for update;
    if found then
      return v_chain;
    end if;
    insert into audit.chain (id, district_id) values (p_chain, context.district()) on conflict (id) do nothing;
    select * into strict v_chain from audit.chain where id = p_chain for update;
    return v_chain;
  end $$;

  create function audit.append(
    p_chain uuid, p_domain_at timestamptz, p_role text, p_action text,
    p_subject_type text, p_subject_id text, p_seen_by text, p_body jsonb, p_personal jsonb
  ) returns bigint language plpgsql security definer set search_path = '' as $$
  declare
    v_chain audit.chain := audit.locked_chain(p_chain);
    v_salt bytea := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
    v_entry audit.entry;
  begin
    v_entry := row(
      p_chain, v_chain.head_sequence + 1, v_chain.district_id, clock_timestamp(), p_domain_at,
      context.account(), p_role, p_action, p_subject_type, p_subject_id, p_seen_by, p_body,
      audit.personal_digest(v_salt, p_personal), v_chain.head_hash, null
    );
    v_entry.hash := audit.entry_hash(v_entry);
    insert into audit.entry values (v_entry.*);
    if p_personal is not null then
      insert into audit.personal values (v_entry.chain_id, v_entry.sequence, v_salt, p_personal);
    end if;
    update audit.chain set head_sequence = v_entry.sequence, head_hash = v_entry.hash where id = p_chain;
    return v_entry.sequence;
  end $$;
`;

const rights = `
  revoke execute on all functions in schema audit from public;
  grant usage on schema audit to kreisweit_app, kreisweit_owner;
  grant select on audit.entry, audit.personal to kreisweit_app;
  grant execute on function audit.append to kreisweit_app;
`;
