import type { MigrationInterface, QueryRunner } from 'typeorm';

// For thirty days a session still says from which address its account signs in and where it goes on; see sign_in.account_key.
const purge = `
create function sign_in.purge(p_most integer) returns void
language sql volatile security definer set search_path = '' as $$
  delete from public.session where id in (
    select s.id from public.session s
    where s.created_at < now() - interval '30 days'
      and (s.revoked_at is not null or s.expires_at < now() or s.last_seen_at + s.idle_limit < now())
    limit p_most
  );
  delete from public.password_reset where token_sha256 in (
    select r.token_sha256 from public.password_reset r where r.expires_at < now() - interval '1 day' limit p_most
  );
  delete from public.sign_in_throttle where key_sha256 in (
    select t.key_sha256 from public.sign_in_throttle t
    where t.counted_since < now() - interval '1 day' and t.blocked_until < now() limit p_most
  );
$$;
revoke all on function sign_in.purge(integer) from public;
grant execute on function sign_in.purge(integer) to kreisweit_app;
`;

export class EndedSessionsAreForgotten1795400000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(purge);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
