import type { MigrationInterface, QueryRunner } from 'typeorm';

// Before somebody is signed in there is no tenant, so row security shows nothing. These functions see just what signing in needs.

const helpers = `
create schema sign_in;
grant usage on schema sign_in to kreisweit_app;

-- Counts before the password is looked at, so that guesses sent at once wait like guesses sent one by one. Returns the seconds to wait, 0 = go on.
create function sign_in.count_attempt(p_key text, p_delays integer[], p_window interval) returns integer
language plpgsql volatile security definer set search_path = '' as $$
declare
  wait integer;
begin
  insert into public.sign_in_throttle as t (key_sha256, attempts, counted_since, blocked_until)
  values (sha256(convert_to(p_key, 'UTF8')), 1, now(), now() + make_interval(secs => p_delays[1]))
  on conflict (key_sha256) do update set
    attempts = case when t.counted_since < now() - p_window then 1 else t.attempts + 1 end,
    counted_since = case when t.counted_since < now() - p_window then now() else t.counted_since end,
    blocked_until = now() + make_interval(secs =>
      p_delays[case when t.counted_since < now() - p_window then 1 else least(t.attempts + 1, array_length(p_delays, 1)) end])
  where t.blocked_until <= now();
  if found then
    return 0;
  end if;
  select greatest(1, ceil(extract(epoch from t.blocked_until - now())))::integer into wait
  from public.sign_in_throttle t where t.key_sha256 = sha256(convert_to(p_key, 'UTF8'));
  return wait;
end $$;

-- An address from which the account signed in lately has its own count: strangers who guess cannot keep the owner waiting.
create function sign_in.account_key(p_email text, p_address text) returns text
language sql stable security definer set search_path = '' as $$
  select 'account:' || p_email || case when exists (
    select from public.session s join public.account a on a.id = s.account_id
    where a.email = p_email and s.created_at > now() - interval '30 days'
      and s.address_sha256 = sha256(convert_to(p_address, 'UTF8'))
  ) then ' from ' || p_address else '' end
$$;

create function sign_in.home_membership(p_account uuid) returns setof public.membership
language sql stable security definer set search_path = '' as $$
  select m.* from public.membership m
  left join lateral (
    select max(s.created_at) as used_at from public.session s where s.account_id = m.account_id and s.membership_id = m.id
  ) lately on true
  where m.account_id = p_account and m.ended_at is null
  order by lately.used_at desc nulls last, m.created_at, m.id
  limit 1
$$;
`;

const signIn = `
create function sign_in.begin_attempt(
  p_email text, p_address text, p_account_delays integer[], p_account_window interval, p_address_delays integer[], p_address_window interval
) returns table (
  wait_seconds integer, account_id uuid, display_name text, locale text, password_hash text, membership_id uuid, district_id uuid, municipality_id uuid
)
language plpgsql volatile security definer set search_path = '' as $$
begin
  wait_seconds := sign_in.count_attempt('address:' || p_address, p_address_delays, p_address_window);
  if wait_seconds = 0 then
    wait_seconds := sign_in.count_attempt(sign_in.account_key(p_email, p_address), p_account_delays, p_account_window);
  end if;
  if wait_seconds = 0 then
    select a.id, a.display_name, a.locale, a.password_hash, m.id, m.district_id, m.municipality_id
    into account_id, display_name, locale, password_hash, membership_id, district_id, municipality_id
    from public.account a left join lateral sign_in.home_membership(a.id) m on true
    where a.email = p_email and a.disabled_at is null;
  end if;
  return next;
end $$;

-- The attempt was no guess: the account's count starts anew, the address gets this one back.
create function sign_in.forgive(p_email text, p_address text) returns void
language sql volatile security definer set search_path = '' as $$
  delete from public.sign_in_throttle t
  where t.key_sha256 = sha256(convert_to(sign_in.account_key(p_email, p_address), 'UTF8'))
     or t.counted_since < now() - interval '1 day';
  update public.sign_in_throttle t set attempts = greatest(t.attempts - 1, 0), blocked_until = now()
  where t.key_sha256 = sha256(convert_to('address:' || p_address, 'UTF8'));
$$;

create function sign_in.open_session(
  p_account uuid, p_membership uuid, p_token bytea, p_replaces bytea, p_idle interval, p_absolute interval, p_user_agent text, p_address text
) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  opened uuid;
begin
  perform sign_in.forgive(a.email, p_address) from public.account a where a.id = p_account;
  update public.session s set revoked_at = now() where s.token_sha256 = p_replaces and s.revoked_at is null;
  insert into public.session (account_id, membership_id, token_sha256, idle_limit, expires_at, user_agent, address_sha256)
  select m.account_id, m.id, p_token, p_idle, now() + p_absolute, p_user_agent, sha256(convert_to(p_address, 'UTF8'))
  from public.membership m join public.account a on a.id = m.account_id
  where m.id = p_membership and m.account_id = p_account and m.ended_at is null and a.disabled_at is null
  returning id into opened;
  return opened;
end $$;
`;

const sessions = `
create function sign_in.live_session(p_token bytea) returns setof public.session
language sql stable security definer set search_path = '' as $$
  select s.* from public.session s join public.account a on a.id = s.account_id
  where s.token_sha256 = p_token and s.revoked_at is null and s.expires_at > now() and s.last_seen_at + s.idle_limit > now()
    and a.disabled_at is null
$$;

-- Runs with every request, so it spells out what live_session says: one cached plan instead of two.
create function sign_in.actor_of(p_token bytea) returns table (
  session_id uuid, account_id uuid, display_name text, locale text, role text, district_id uuid, municipality_id uuid
)
language plpgsql volatile security definer set search_path = '' as $$
declare
  seen timestamptz;
begin
  select s.id, s.last_seen_at, a.id, a.display_name, a.locale, m.role, m.district_id, m.municipality_id
  into session_id, seen, account_id, display_name, locale, role, district_id, municipality_id
  from public.session s
  join public.account a on a.id = s.account_id and a.disabled_at is null
  join public.membership m on m.id = s.membership_id and m.ended_at is null
  where s.token_sha256 = p_token and s.revoked_at is null and s.expires_at > now() and s.last_seen_at + s.idle_limit > now();
  if session_id is null then
    return;
  end if;
  if seen < now() - interval '1 minute' then
    update public.session s set last_seen_at = now() where s.id = session_id;
  end if;
  return next;
end $$;

create function sign_in.act_as(p_token bytea, p_new_token bytea, p_membership uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  update public.session s set token_sha256 = p_new_token, membership_id = m.id, last_seen_at = now()
  from sign_in.live_session(p_token) live
  join public.membership m on m.account_id = live.account_id and m.id = p_membership and m.ended_at is null
  where s.id = live.id and s.account_id = context.account();
  return found;
end $$;

-- All the memberships of the account of the context, named: those of another tenant stay behind row security.
create function sign_in.memberships() returns table (
  id uuid, role text, district_id uuid, district_name text, municipality_id uuid, slug text, name text, short_name text
)
language sql stable security definer set search_path = '' as $$
  select m.id, m.role, d.id, d.name, t.id, t.slug, t.name, t.short_name
  from public.membership m
  join public.district d on d.id = m.district_id
  left join public.municipality t on t.district_id = m.district_id and t.id = m.municipality_id
  where m.account_id = context.account() and m.ended_at is null
  order by m.created_at, m.id
$$;
`;

const passwords = `
create function sign_in.set_password(p_account uuid, p_hash text, p_keep_session uuid) returns void
language sql volatile security definer set search_path = '' as $$
  update public.account a set password_hash = p_hash, password_changed_at = now(), version = a.version + 1 where a.id = p_account;
  update public.session s set revoked_at = now() where s.account_id = p_account and s.id is distinct from p_keep_session and s.revoked_at is null;
  update public.password_reset r set used_at = now() where r.account_id = p_account and r.used_at is null;
$$;

create function sign_in.change_password(p_token bytea, p_new_token bytea, p_hash text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept public.session;
begin
  select s.* into kept from sign_in.live_session(p_token) s where s.account_id = context.account();
  if kept.id is null then
    return false;
  end if;
  perform sign_in.set_password(kept.account_id, p_hash, kept.id);
  update public.session s set token_sha256 = p_new_token, last_seen_at = now() where s.id = kept.id;
  return true;
end $$;

create function sign_in.open_reset(p_email text, p_address text, p_token bytea, p_lifetime interval, p_delays integer[], p_window interval) returns table (
  account_id uuid, email text, display_name text, locale text, membership_id uuid, district_id uuid, municipality_id uuid
)
language plpgsql volatile security definer set search_path = '' as $$
begin
  if sign_in.count_attempt('reset from ' || p_address, p_delays, p_window) > 0 or sign_in.count_attempt('reset of ' || p_email, p_delays, p_window) > 0 then
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

create function sign_in.open_reset_of(p_token bytea) returns table (
  account_id uuid, email text, display_name text, locale text, membership_id uuid, district_id uuid, municipality_id uuid
)
language sql stable security definer set search_path = '' as $$
  select a.id, a.email, a.display_name, a.locale, m.id, m.district_id, m.municipality_id
  from public.password_reset r
  join public.account a on a.id = r.account_id and a.disabled_at is null
  cross join lateral sign_in.home_membership(a.id) m
  where r.token_sha256 = p_token and r.used_at is null and r.expires_at > now()
$$;

create function sign_in.use_reset(p_token bytea, p_hash text, p_address text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  owner public.account;
begin
  update public.password_reset r set used_at = now() where r.token_sha256 = p_token and r.used_at is null and r.expires_at > now();
  if not found then
    return false;
  end if;
  select a.* into owner from public.password_reset r join public.account a on a.id = r.account_id where r.token_sha256 = p_token;
  perform sign_in.set_password(owner.id, p_hash, null);
  perform sign_in.forgive(owner.email, p_address);
  return true;
end $$;
`;

const setup = `
-- The id under which a district is known, or the one it shall get.
create function sign_in.district_id(p_key text) returns uuid
language sql volatile security definer set search_path = '' as $$
  select coalesce((select d.id from public.district d where d.key = p_key), uuidv7())
$$;

-- The district's name where the installation serves just one, for the page before sign-in.
create function sign_in.district_name() returns text
language sql stable security definer set search_path = '' as $$
  select case when count(*) = 1 then min(d.name) end from public.district d
$$;

create function sign_in.create_account(p_email text, p_display_name text, p_locale text, p_password_hash text) returns uuid
language plpgsql volatile security definer set search_path = '' as $$
declare
  account_id uuid;
begin
  if context.purpose() is distinct from 'job' then
    raise exception 'accounts are created by an administrator''s command' using errcode = 'insufficient_privilege';
  end if;
  insert into public.account (email, display_name, locale, password_hash) values (p_email, p_display_name, p_locale, p_password_hash)
  on conflict (email) do nothing returning id into account_id;
  if account_id is null then
    select a.id into account_id from public.account a where a.email = p_email;
  end if;
  return account_id;
end $$;
`;

const callable = [
  'begin_attempt(text, text, integer[], interval, integer[], interval)',
  'open_session(uuid, uuid, bytea, bytea, interval, interval, text, text)',
  'actor_of(bytea)',
  'act_as(bytea, bytea, uuid)',
  'memberships()',
  'forgive(text, text)',
  'change_password(bytea, bytea, text)',
  'open_reset(text, text, bytea, interval, integer[], interval)',
  'open_reset_of(bytea)',
  'use_reset(bytea, text, text)',
  'district_id(text)',
  'district_name()',
  'create_account(text, text, text, text)',
];

const privileges = `
revoke execute on all functions in schema sign_in from public;
${callable.map((signature) => `grant execute on function sign_in.${signature} to kreisweit_app;`).join('\n')}
`;

export class SigningInThroughNarrowFunctions1795400000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(helpers + signIn + sessions + passwords + setup);
    await runner.query(privileges);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
