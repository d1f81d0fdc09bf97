import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table account (
  id uuid not null default uuidv7(),
  email text not null,
  display_name text not null,
  locale text not null default 'de',
  password_hash text not null,
  password_changed_at timestamptz not null default now(),
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  version integer not null default 1,
  constraint account_pkey primary key (id),
  constraint account_email_key unique (email),
  constraint account_email_check check (email = lower(btrim(email)) and email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254),
  constraint account_display_name_check check (length(display_name) between 1 and 200),
  constraint account_locale_check check (locale in ('de', 'en')),
  constraint account_password_hash_check check (password_hash like '$argon2id$%')
);

create table membership (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  district_id uuid not null,
  municipality_id uuid,
  role text not null,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint membership_pkey primary key (id),
  constraint membership_account_key unique (account_id, id),
  constraint membership_account_fkey foreign key (account_id) references account (id),
  constraint membership_district_fkey foreign key (district_id) references district (id),
  constraint membership_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint membership_role_check check (
    case when municipality_id is null
      then role in ('district_planner', 'funding_officer', 'funding_approver', 'district_admin', 'auditor')
      else role in ('coordinator', 'contributor', 'mayor')
    end
  )
);
create unique index membership_active_key on membership (account_id, district_id, municipality_id, role) nulls not distinct where ended_at is null;
create index membership_tenant_index on membership (district_id, municipality_id);

create table session (
  id uuid not null default uuidv7(),
  account_id uuid not null,
  membership_id uuid not null,
  token_sha256 bytea not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_limit interval not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  user_agent text,
  address_sha256 bytea not null,
  constraint session_pkey primary key (id),
  constraint session_token_key unique (token_sha256),
  constraint session_membership_fkey foreign key (account_id, membership_id) references membership (account_id, id),
  constraint session_token_check check (length(token_sha256) = 32),
  constraint session_user_agent_check check (length(user_agent) <= 400)
);
create index session_account_index on session (account_id, created_at);

create table sign_in_throttle (
  key_sha256 bytea not null,
  attempts integer not null,
  counted_since timestamptz not null,
  blocked_until timestamptz not null,
  constraint sign_in_throttle_pkey primary key (key_sha256),
  constraint sign_in_throttle_attempts_check check (attempts >= 0)
);

create table password_reset (
  token_sha256 bytea not null,
  account_id uuid not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint password_reset_pkey primary key (token_sha256),
  constraint password_reset_account_fkey foreign key (account_id) references account (id),
  constraint password_reset_token_check check (length(token_sha256) = 32)
);
create index password_reset_account_index on password_reset (account_id);
`;

const rowSecurity = ['account', 'membership', 'session', 'sign_in_throttle', 'password_reset']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
create policy ${table}_definer on ${table} to kreisweit_owner using (true) with check (true);
`,
  )
  .join('');

// Hashes of passwords and tokens are in no grant: only the functions of schema sign_in touch them.
const grants = `
grant select (id, email, display_name, locale, disabled_at, version) on account to kreisweit_app;
grant update (locale) on account to kreisweit_app;
grant select, insert on membership to kreisweit_app;
grant select (id, account_id, membership_id, created_at, last_seen_at, idle_limit, expires_at, revoked_at, user_agent) on session to kreisweit_app;
grant update (revoked_at) on session to kreisweit_app;
`;

const policies = `
create policy membership_tenant on membership for select to kreisweit_app
  using (municipality_id = (select context.municipality()) and district_id = (select context.district()));
create policy membership_district_staff on membership for select to kreisweit_app
  using (municipality_id is null and district_id = (select context.district()));
create policy membership_district on membership for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district'));
create policy membership_grant on membership for insert to kreisweit_app
  with check (
    district_id = (select context.district()) and municipality_id is not distinct from (select context.municipality())
    and (select context.purpose() = 'job')
  );
create policy account_self on account for select to kreisweit_app using (id = (select context.account()));
-- Reads membership under its own policies: who shares a membership the context sees is known by name.
create policy account_colleague on account for select to kreisweit_app
  using (exists (select from membership where membership.account_id = account.id));
create policy account_edit on account for update to kreisweit_app
  using (id = (select context.account())) with check (id = (select context.account()));

create policy session_own on session for select to kreisweit_app using (account_id = (select context.account()));
create policy session_revoke on session for update to kreisweit_app
  using (account_id = (select context.account())) with check (account_id = (select context.account()));
`;

export class AccountsMembershipsAndSessions1795400000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(rowSecurity + grants);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
