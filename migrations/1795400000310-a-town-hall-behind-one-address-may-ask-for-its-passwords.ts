import type { MigrationInterface, QueryRunner } from 'typeorm';

// An address has delays of its own: with those of an account the fifth colleague of a town hall got no link, and nobody was told.
const replaced = `
drop function sign_in.open_reset(text, text, bytea, interval, integer[], interval);

create function sign_in.open_reset(
  p_email text, p_address text, p_token bytea, p_lifetime interval, p_delays integer[], p_address_delays integer[], p_window interval
) returns table (
  account_id uuid, email text, display_name text, locale text, membership_id uuid, district_id uuid, municipality_id uuid
)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if sign_in.count_attempt('reset from ' || p_address, p_address_delays, p_window) > 0
    or sign_in.count_attempt('reset of ' || p_email, p_delays, p_window) > 0 then
    return;
  end if;
  select a.id, a.email, a.display_name, a.locale, m.id, m.district_id, m.municipality_id
  into account_id, email, display_name, locale, membership_id, district_id, municipality_id
  from public.account a cross join lateral sign_in.home_membership(a.id) m
  where a.email = p_email and a.disabled_at is null;
  if account_id is null then
    return;
  end if;
  insert into public.password_reset (token_sha256, account_id, expires_at) values (p_token, account_id, now() + p_lifetime);
  return next;
end $$;

revoke execute on function sign_in.open_reset(text, text, bytea, interval, integer[], integer[], interval) from public;
grant execute on function sign_in.open_reset(text, text, bytea, interval, integer[], integer[], interval) to kreisweit_app;
`;

export class ATownHallBehindOneAddressMayAskForItsPasswords1795400000310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(replaced);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
