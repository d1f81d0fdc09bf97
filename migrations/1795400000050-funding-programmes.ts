import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FundingProgrammes1795400000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(programme);
    await runner.query(costKindsAndCounters);
    await runner.query(rowSecurity);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

const programme = `
create table funding_programme (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  code text not null,
  title text not null,
  purpose text not null,
  budget_year integer not null,
  budget_cents bigint not null,
  committed_cents bigint not null default 0,
  subject_to_resolution boolean not null,
  resolution_body text,
  resolution_date date,
  resolution_paper_number text,
  application_from date not null,
  application_until date not null,
  spending_from date not null,
  spending_until date not null,
  maximum_grant_cents bigint,
  maximum_share_percent numeric(5, 2),
  minimum_own_share_percent numeric(5, 2),
  required_concept_state text not null,
  conditions text[] not null,
  remedy_text text not null,
  notice_intro text not null,
  origin text not null,
  amounts_origin text not null,
  version integer not null default 1,
  changed_at timestamptz not null,
  changed_by_name text not null,
  constraint funding_programme_pkey primary key (id),
  constraint funding_programme_district_key unique (district_id, id),
  constraint funding_programme_code_key unique (district_id, code),
  constraint funding_programme_district_fkey foreign key (district_id) references district (id),
  constraint funding_programme_code_check check (code ~ '^[A-Z0-9]+(-[A-Z0-9]+)*$' and length(code) <= 40),
  constraint funding_programme_title_check check (length(title) between 1 and 300),
  constraint funding_programme_budget_check check (committed_cents between 0 and budget_cents),
  -- Reserve of the council: not one cent may be committed before its resolution is recorded.
  constraint funding_programme_reserve_check check (committed_cents = 0 or not subject_to_resolution or resolution_date is not null),
  constraint funding_programme_resolution_check check ((resolution_date is null) = (resolution_body is null)),
  constraint funding_programme_window_check check (application_from <= application_until and spending_from <= spending_until),
  constraint funding_programme_limits_check check (
    maximum_grant_cents > 0 and maximum_share_percent between 0 and 100 and minimum_own_share_percent between 0 and 100
  ),
  constraint funding_programme_concept_check check (required_concept_state in ('none', 'draft', 'adopted')),
  constraint funding_programme_origin_check check (
    origin in ('document', 'statistics', 'example') and amounts_origin in ('document', 'statistics', 'example')
  )
);
`;

const costKindsAndCounters = `
create table funding_cost_kind (
  district_id uuid not null,
  programme_id uuid not null,
  code text not null,
  label text not null,
  eligible boolean not null,
  note text,
  position integer not null,
  constraint funding_cost_kind_pkey primary key (district_id, programme_id, code),
  constraint funding_cost_kind_programme_fkey foreign key (district_id, programme_id) references funding_programme (district_id, id),
  constraint funding_cost_kind_code_check check (code ~ '^[a-z][a-z_]*$'),
  constraint funding_cost_kind_label_check check (length(label) between 1 and 200)
);

-- Numbers without gaps: the row is locked until the act that takes a number commits or rolls back.
create table funding_counter (
  district_id uuid not null,
  programme_id uuid not null,
  kind text not null,
  last_number integer not null default 0,
  constraint funding_counter_pkey primary key (district_id, programme_id, kind),
  constraint funding_counter_programme_fkey foreign key (district_id, programme_id) references funding_programme (district_id, id),
  constraint funding_counter_kind_check check (kind in ('receipt', 'notice')),
  constraint funding_counter_number_check check (last_number >= 0)
);
`;

const rowSecurity = `
${['funding_programme', 'funding_cost_kind', 'funding_counter']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant select, insert, update on ${table} to kreisweit_app;
`,
  )
  .join('')}
${['funding_programme', 'funding_cost_kind']
  .map(
    (table) => `
create policy ${table}_read on ${table} for select to kreisweit_app using (district_id = (select context.district()));
create policy ${table}_import on ${table} for insert to kreisweit_app
  with check (district_id = (select context.district()) and (select context.purpose() in ('district', 'job')));
create policy ${table}_edit on ${table} for update to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() in ('district', 'job')))
  with check (district_id = (select context.district()) and (select context.purpose() in ('district', 'job')));
`,
  )
  .join('')}
-- A municipality takes its receipt number itself, so every context of the district may count on.
create policy funding_counter_district on funding_counter to kreisweit_app
  using (district_id = (select context.district()))
  with check (district_id = (select context.district()));
`;
