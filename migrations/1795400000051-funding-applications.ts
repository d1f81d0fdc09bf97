import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FundingApplications1795400000051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(application);
    await runner.query(draft);
    await runner.query(applicationPolicies);
    await runner.query(draftPolicies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

// The header holds nothing of the draft: title and sum are those of the last submission, so that the district may read it.
const application = `
create table funding_application (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  programme_id uuid not null,
  state text not null,
  version integer not null default 1,
  title text not null default '',
  receipt_number text,
  submission_count integer not null default 0,
  submitted_at timestamptz,
  requested_cents bigint not null default 0,
  granted_cents bigint,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by_name text not null,
  constraint funding_application_pkey primary key (municipality_id, id),
  constraint funding_application_district_key unique (municipality_id, district_id, id),
  constraint funding_application_receipt_key unique (municipality_id, receipt_number),
  constraint funding_application_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint funding_application_programme_fkey foreign key (district_id, programme_id) references funding_programme (district_id, id),
  constraint funding_application_state_check check (
    state in ('draft', 'awaiting_sign_off', 'signed_off', 'submitted', 'returned', 'ready', 'proposed', 'granted', 'refused', 'withdrawn')
  ),
  constraint funding_application_receipt_check check (
    (submitted_at is null) = (receipt_number is null) and (submitted_at is null) = (submission_count = 0)
  ),
  constraint funding_application_submitted_check check (
    submitted_at is not null or state in ('draft', 'awaiting_sign_off', 'signed_off', 'withdrawn')
  ),
  constraint funding_application_granted_check check (
    (state = 'granted') = (granted_cents is not null) and granted_cents > 0 and granted_cents <= requested_cents
  )
);
`;

const draft = `
create table funding_content (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  title text not null default '',
  purpose text not null default '',
  constraint funding_content_pkey primary key (municipality_id, application_id),
  constraint funding_content_length_check check (length(title) <= 200 and length(purpose) <= 10000)
);

create table funding_cost_item (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  id uuid not null default uuidv7(),
  position integer not null,
  kind text not null,
  description text not null,
  amount_cents bigint not null,
  constraint funding_cost_item_pkey primary key (municipality_id, id),
  constraint funding_cost_item_position_key unique (municipality_id, application_id, position),
  constraint funding_cost_item_amount_check check (amount_cents between 0 and 100000000000)
);

create table funding_source (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  id uuid not null default uuidv7(),
  position integer not null,
  kind text not null,
  description text not null,
  amount_cents bigint not null,
  constraint funding_source_pkey primary key (municipality_id, id),
  constraint funding_source_position_key unique (municipality_id, application_id, position),
  constraint funding_source_kind_check check (kind in ('own', 'third_party', 'grant')),
  constraint funding_source_amount_check check (amount_cents between 0 and 100000000000)
);

-- An undecided goal has no row in the local concept, so there is nothing to reference: code and title are kept as they were chosen.
create table funding_served_item (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  item_id uuid not null,
  position integer not null,
  code text,
  title text not null,
  constraint funding_served_item_pkey primary key (municipality_id, application_id, item_id)
);
`;

const applicationPolicies = `
alter table funding_application enable row level security;
alter table funding_application force row level security;
revoke all on funding_application from public, kreisweit_app;
grant select, insert, update on funding_application to kreisweit_app;

-- Each side can only bring about its own states: a municipality can never grant, the district never submit.
create policy funding_application_own on funding_application to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and case (select context.purpose())
      when 'municipal' then state in ('draft', 'awaiting_sign_off', 'signed_off', 'submitted', 'returned', 'withdrawn')
      when 'job' then state in ('ready', 'returned')
    end
  );
create policy funding_application_district_reads on funding_application for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district') and submitted_at is not null);
create policy funding_application_district_acts on funding_application for update to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district') and submitted_at is not null)
  with check (
    district_id = (select context.district()) and (select context.purpose() = 'district')
    and state in ('returned', 'ready', 'proposed', 'granted', 'refused')
  );
`;

const draftPolicies = ['funding_content', 'funding_cost_item', 'funding_source', 'funding_served_item']
  .map(
    (table) => `
alter table ${table} add constraint ${table}_application_fkey
  foreign key (municipality_id, district_id, application_id) references funding_application (municipality_id, district_id, id);
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant select, insert, ${table === 'funding_content' ? 'update' : 'delete'} on ${table} to kreisweit_app;
create policy ${table}_own on ${table} to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job'))
  );
`,
  )
  .join('');
