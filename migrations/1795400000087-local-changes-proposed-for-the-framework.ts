import type { MigrationInterface, QueryRunner } from 'typeorm';

// The wording is a copy made when it was proposed: the concept goes on, the proposal stays what it was.
const table = `
create table framework_proposal (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  release_id uuid not null,
  item_id uuid not null,
  kind text not null,
  stance text not null,
  parent_item_id uuid not null,
  field_code text not null,
  code text,
  district_title text,
  title text,
  text text,
  target text,
  responsible text,
  priority text,
  note text not null,
  state text not null default 'open',
  answer text,
  taken_item_id uuid,
  taken_release_id uuid,
  proposed_at timestamptz not null,
  proposed_by uuid,
  proposed_by_name text not null,
  answered_at timestamptz,
  answered_by uuid,
  answered_by_name text,
  constraint framework_proposal_pkey primary key (municipality_id, id),
  constraint framework_proposal_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint framework_proposal_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint framework_proposal_taken_fkey foreign key (district_id, taken_release_id) references framework_release (district_id, id),
  constraint framework_proposal_kind_check check (kind in ('goal', 'measure')),
  constraint framework_proposal_stance_check check (stance in ('adapted', 'own')),
  constraint framework_proposal_note_check check (length(note) between 1 and 4000),
  constraint framework_proposal_state_check check (state in ('open', 'withdrawn', 'taken_up', 'declined')),
  constraint framework_proposal_answer_check check (
    case state when 'declined' then answer is not null and answered_at is not null
               when 'taken_up' then answered_at is not null
               else answered_at is null and answer is null and taken_item_id is null end
  )
);
create unique index framework_proposal_open_key on framework_proposal (municipality_id, item_id) where state = 'open';
`;

// Each side brings about only its own states: the municipality proposes and withdraws, the district answers.
const policies = `
alter table framework_proposal enable row level security;
alter table framework_proposal force row level security;
revoke all on framework_proposal from public, kreisweit_app;
grant select, insert, update on framework_proposal to kreisweit_app;
create policy framework_proposal_read on framework_proposal for select to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')));
create policy framework_proposal_propose on framework_proposal for insert to kreisweit_app
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job')) and state = 'open'
  );
create policy framework_proposal_withdraw on framework_proposal for update to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')) and state = 'open')
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job')) and state in ('open', 'withdrawn')
  );
create policy framework_proposal_district on framework_proposal for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district'));
create policy framework_proposal_answer on framework_proposal for update to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district') and state = 'open')
  with check (district_id = (select context.district()) and (select context.purpose() = 'district') and state <> 'withdrawn');
`;

export class LocalChangesProposedForTheFramework1795400000087 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
