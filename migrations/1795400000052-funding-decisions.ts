import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FundingDecisions1795400000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(submissions);
    await runner.query(decisions);
    await runner.query(events);
    await runner.query(rowSecurity);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

const belongsToApplication = (table: string): string => `
  constraint ${table}_application_fkey foreign key (municipality_id, district_id, application_id)
    references funding_application (municipality_id, district_id, id)`;

const submissions = `
create table funding_submission (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  number integer not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null,
  submitted_by_name text not null,
  content text not null,
  sha256 text not null,
  constraint funding_submission_pkey primary key (municipality_id, application_id, number),
  constraint funding_submission_submitter_key unique (municipality_id, application_id, number, submitted_by),
  ${belongsToApplication('funding_submission')},
  constraint funding_submission_number_check check (number >= 1),
  constraint funding_submission_content_check check (content is json object),
  constraint funding_submission_sha256_check check (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex'))
);

create table funding_check (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  submission_number integer not null,
  position integer not null,
  code text not null,
  result text not null,
  reason_de text not null,
  reason_en text not null,
  checked_at timestamptz not null,
  constraint funding_check_pkey primary key (municipality_id, application_id, submission_number, code),
  ${belongsToApplication('funding_check')},
  constraint funding_check_submission_fkey foreign key (municipality_id, application_id, submission_number)
    references funding_submission (municipality_id, application_id, number),
  constraint funding_check_result_check check (result in ('passed', 'failed', 'hint'))
);
`;

// The foreign keys carry who submitted and who proposed into the later row, where a plain check keeps the hands apart.
const decisions = `
create table funding_proposal (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  id uuid not null default uuidv7(),
  submission_number integer not null,
  submitted_by uuid not null,
  outcome text not null,
  granted_cents bigint not null,
  reason text not null,
  conditions text[] not null,
  proposed_by uuid not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  constraint funding_proposal_pkey primary key (municipality_id, id),
  constraint funding_proposal_proposer_key unique (municipality_id, application_id, id, proposed_by, submitted_by),
  ${belongsToApplication('funding_proposal')},
  constraint funding_proposal_submission_fkey foreign key (municipality_id, application_id, submission_number, submitted_by)
    references funding_submission (municipality_id, application_id, number, submitted_by),
  constraint funding_proposal_outcome_check check (
    case outcome when 'grant' then granted_cents > 0 when 'refuse' then granted_cents = 0 else false end
  ),
  constraint funding_proposal_reason_check check (length(reason) between 1 and 10000),
  constraint funding_proposal_own_application_check check (proposed_by <> submitted_by)
);

create table funding_decision (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  proposal_id uuid not null,
  proposed_by uuid not null,
  submitted_by uuid not null,
  outcome text not null,
  granted_cents bigint not null,
  reason text not null,
  conditions text[] not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamptz not null,
  constraint funding_decision_pkey primary key (municipality_id, application_id),
  ${belongsToApplication('funding_decision')},
  constraint funding_decision_proposal_fkey foreign key (municipality_id, application_id, proposal_id, proposed_by, submitted_by)
    references funding_proposal (municipality_id, application_id, id, proposed_by, submitted_by),
  constraint funding_decision_outcome_check check (
    case outcome when 'grant' then granted_cents > 0 when 'refuse' then granted_cents = 0 else false end
  ),
  constraint funding_decision_four_eyes_check check (decided_by <> proposed_by),
  constraint funding_decision_own_application_check check (decided_by <> submitted_by)
);
`;

const events = `
create table funding_event (
  municipality_id uuid not null,
  district_id uuid not null,
  application_id uuid not null,
  id uuid not null default uuidv7(),
  at timestamptz not null,
  actor_id uuid,
  actor_name text not null,
  actor_role text not null,
  action text not null,
  from_state text,
  to_state text not null,
  reason text,
  visibility text not null,
  constraint funding_event_pkey primary key (municipality_id, id),
  ${belongsToApplication('funding_event')},
  constraint funding_event_visibility_check check (visibility in ('both', 'municipality', 'district'))
);
create index funding_event_application_index on funding_event (municipality_id, application_id, id);
create index funding_proposal_application_index on funding_proposal (municipality_id, application_id, id);
`;

const appendOnly = ['funding_submission', 'funding_check', 'funding_proposal', 'funding_decision', 'funding_event'];

const ownSide = `municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job'))`;
const ownRow = `municipality_id = (select context.municipality()) and district_id = (select context.district()) and (select context.purpose() in ('municipal', 'job'))`;
const districtSide = `district_id = (select context.district()) and (select context.purpose() = 'district')`;

const rowSecurity = `
${appendOnly
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant select, insert on ${table} to kreisweit_app;
`,
  )
  .join('')}
${['funding_submission', 'funding_check']
  .map(
    (table) => `
create policy ${table}_own on ${table} to kreisweit_app using (${ownSide}) with check (${ownRow});
create policy ${table}_district on ${table} for select to kreisweit_app using (${districtSide});
`,
  )
  .join('')}
-- A proposal is the district's inner matter until the decision repeats what stands of it.
create policy funding_proposal_district on funding_proposal to kreisweit_app using (${districtSide}) with check (${districtSide});

create policy funding_decision_own on funding_decision for select to kreisweit_app using (${ownSide});
create policy funding_decision_district on funding_decision to kreisweit_app using (${districtSide}) with check (${districtSide});

create policy funding_event_own on funding_event to kreisweit_app
  using (${ownSide} and visibility in ('both', 'municipality'))
  with check (${ownRow} and visibility in ('both', 'municipality'));
create policy funding_event_district on funding_event to kreisweit_app
  using (${districtSide} and visibility in ('both', 'district'))
  with check (${districtSide} and visibility in ('both', 'district'));
`;
