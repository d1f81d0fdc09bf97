import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ContextAndInstallation1795400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create collation german (provider = icu, locale = 'de-u-co-phonebk-kn');
      grant select on migrations to kreisweit_app;

      create schema context;
      grant usage on schema context to kreisweit_app, kreisweit_audit;
    `);
    await runner.query(contextFunctions);
    await runner.query(installation);
    await runner.query(idempotency);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

// After a transaction the setting is an empty string on a reused connection, hence nullif.
const contextFunctions = `
  create function context.purpose() returns text stable parallel safe language sql
    return nullif(current_setting('app.purpose', true), '');
  create function context.account() returns uuid stable parallel safe language sql
    return nullif(current_setting('app.account_id', true), '')::uuid;
  create function context.district() returns uuid stable parallel safe language sql
    return nullif(current_setting('app.district_id', true), '')::uuid;
  create function context.municipality() returns uuid stable parallel safe language sql
    return nullif(current_setting('app.municipality_id', true), '')::uuid;
`;

const installation = `
  create table installation (
    singleton boolean not null default true,
    demo boolean not null default false,
    clock_offset_ms bigint not null default 0,
    seeded_at timestamptz,
    constraint installation_pkey primary key (singleton),
    constraint installation_singleton_check check (singleton),
    constraint installation_clock_check check (demo or clock_offset_ms = 0)
  );
  alter table installation enable row level security;
  alter table installation force row level security;
  create policy installation_read on installation for select to kreisweit_app using (true);
  create policy installation_setup on installation to kreisweit_owner using (true);
  grant select on installation to kreisweit_app;
  insert into installation default values;
`;

const idempotency = `
  create table idempotency_key (
    account_id uuid not null,
    mutation text not null,
    key text not null,
    request_hash text not null,
    result jsonb,
    created_at timestamptz not null default now(),
    constraint idempotency_key_pkey primary key (account_id, mutation, key),
    constraint idempotency_key_length_check check (length(key) between 8 and 100)
  );
  alter table idempotency_key enable row level security;
  alter table idempotency_key force row level security;
  create policy idempotency_key_own on idempotency_key to kreisweit_app using (account_id = (select context.account()));
  grant select, insert, update, delete on idempotency_key to kreisweit_app;
`;
