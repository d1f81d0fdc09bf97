import type { MigrationInterface, QueryRunner } from 'typeorm';

const purge = `
  create policy idempotency_key_definer on idempotency_key to kreisweit_owner using (true);
  create function idempotency_purge(most integer) returns void
  language sql security definer set search_path = '' as $$
    delete from public.idempotency_key where (account_id, mutation, key) in (
      select account_id, mutation, key from public.idempotency_key where created_at < now() - interval '7 days' limit most
    )
  $$;
  revoke all on function idempotency_purge(integer) from public;
  grant execute on function idempotency_purge(integer) to kreisweit_app;
`;

export class KeysAgainstRepetitionsAreForgotten1795400000066 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purge);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
