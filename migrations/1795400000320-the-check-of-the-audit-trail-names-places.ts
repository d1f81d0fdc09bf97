import type { MigrationInterface, QueryRunner } from 'typeorm';

const readable = `
grant select (name) on municipality to kreisweit_audit;
grant select (id, name) on district to kreisweit_audit;
create policy district_audit on district for select to kreisweit_audit using (true);
`;

const names = `
create function audit.chain_names() returns table (chain_id uuid, name text)
language sql stable security definer set search_path = '' as $$
  select id, name from public.municipality union all select id, name from public.district
$$;
revoke execute on function audit.chain_names from public;
grant execute on function audit.chain_names to kreisweit_owner;
`;

export class TheCheckOfTheAuditTrailNamesPlaces1795400000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readable);
    await runner.query('set local role kreisweit_audit');
    await runner.query(names);
    await runner.query('reset role');
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
