import type { MigrationInterface, QueryRunner } from 'typeorm';

// "before" holds the rows of the draft as they were, so that a finished merge can be undone while nobody went on.
const merge = `
create table concept_merge (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  concept_id uuid not null,
  revision_id uuid not null,
  base_release_id uuid not null,
  target_release_id uuid not null,
  state text not null default 'open',
  version integer not null default 1,
  started_at timestamptz not null,
  started_by uuid,
  started_by_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  taken_items integer,
  kept_items integer,
  decided_conflicts integer,
  finished_version integer,
  before jsonb,
  constraint concept_merge_pkey primary key (municipality_id, id),
  constraint concept_merge_concept_fkey foreign key (municipality_id, concept_id) references local_concept (municipality_id, id),
  constraint concept_merge_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_merge_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_merge_base_fkey foreign key (district_id, base_release_id) references framework_release (district_id, id),
  constraint concept_merge_target_fkey foreign key (district_id, target_release_id) references framework_release (district_id, id),
  constraint concept_merge_state_check check (state in ('open', 'finished', 'undone')),
  constraint concept_merge_ended_check check ((state = 'open') = (ended_at is null) and (state = 'open') = (ended_by_name is null)),
  constraint concept_merge_finished_check check (
    state <> 'finished' or num_nulls(taken_items, kept_items, decided_conflicts, finished_version, before) = 0
  ),
  constraint concept_merge_releases_check check (base_release_id <> target_release_id)
);
create unique index concept_merge_one_open_key on concept_merge (municipality_id, concept_id) where state = 'open';
create index concept_merge_revision_idx on concept_merge (municipality_id, revision_id);
`;

// The texts stand beside the answer: it holds for them and for no others, and what was given up can be read again.
const decision = `
create table concept_merge_decision (
  municipality_id uuid not null,
  district_id uuid not null,
  merge_id uuid not null,
  item_id uuid not null,
  field text not null,
  choice text not null,
  own_text text,
  base_text text,
  theirs_text text,
  mine_text text not null,
  version integer not null,
  decided_at timestamptz not null,
  decided_by uuid,
  decided_by_name text not null,
  constraint concept_merge_decision_pkey primary key (municipality_id, merge_id, item_id, field),
  constraint concept_merge_decision_merge_fkey foreign key (municipality_id, merge_id) references concept_merge (municipality_id, id),
  constraint concept_merge_decision_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_merge_decision_field_check check (field in ('title', 'text', 'target', 'responsible', 'priority', 'item')),
  constraint concept_merge_decision_choice_check check (choice in ('theirs', 'mine', 'own')),
  constraint concept_merge_decision_own_check check ((choice = 'own') = (own_text is not null) and (choice <> 'own' or field <> 'item'))
);
`;

const grants: Readonly<Record<string, string>> = {
  concept_merge: 'select, insert, update',
  concept_merge_decision: 'select, insert, update, delete',
};

const policies = Object.entries(grants)
  .map(
    ([table, granted]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant ${granted} on ${table} to kreisweit_app;
create policy ${table}_tenant on ${table} to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose()) in ('municipal', 'job'))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose()) in ('municipal', 'job')
  );`,
  )
  .join('');

export class MergesOfANewRelease1795400000084 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(merge + decision);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
