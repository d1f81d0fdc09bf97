import type { MigrationInterface, QueryRunner } from 'typeorm';

// Only what was seeded: an account somebody adds later has a password of its own and is nobody else's business.
const demoAccounts = `
create function sign_in.demo_accounts() returns table (email text, name text, role text, place text)
language sql stable security definer set search_path = '' as $$
  select a.email, a.display_name, m.role, coalesce(t.short_name, d.name)
  from public.installation i
  join public.account a on a.created_at <= i.seeded_at and a.disabled_at is null
  join public.membership m on m.account_id = a.id and m.ended_at is null
  join public.district d on d.id = m.district_id
  left join public.municipality t on t.district_id = m.district_id and t.id = m.municipality_id
  where i.demo
  order by a.id, m.id
$$;
revoke execute on function sign_in.demo_accounts() from public;
grant execute on function sign_in.demo_accounts() to kreisweit_app;
`;

export class DemoAccountsForVisitors1795400000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(demoAccounts);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
