import type { MigrationInterface, QueryRunner } from 'typeorm';

// A base belongs to the own release that has got to it, a finished merge to the one it was finished in: both go with a draft that is discarded.
// "base" and "target" are copies under the ids of this district: a merge needs nothing of the origin, whatever it withdraws later.
// Ids of the origin are names to recognise entries by, not references: nothing here may point into another district.
const takeover = `
create table framework_takeover (
  district_id uuid not null,
  release_id uuid not null,
  origin_district_id uuid not null,
  origin_name text not null,
  base_release_id uuid not null,
  base_number integer not null,
  base_title text not null,
  base jsonb not null,
  taken_at timestamptz not null,
  taken_by uuid,
  taken_by_name text not null,
  constraint framework_takeover_pkey primary key (district_id, release_id),
  constraint framework_takeover_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id) on delete cascade,
  constraint framework_takeover_other_check check (origin_district_id <> district_id)
);

create table framework_origin (
  district_id uuid not null,
  item_id uuid not null,
  origin_district_id uuid not null,
  origin_name text not null,
  origin_release_id uuid not null,
  origin_number integer not null,
  origin_item_id uuid not null,
  own_fields text[] not null default '{}',
  omitted boolean not null default false,
  constraint framework_origin_pkey primary key (district_id, item_id),
  constraint framework_origin_item_key unique (district_id, origin_district_id, origin_item_id),
  constraint framework_origin_district_fkey foreign key (district_id) references district (id)
);
`;

const merge = `
create table framework_merge (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  state text not null default 'open',
  version integer not null default 1,
  release_id uuid,
  target_release_id uuid not null,
  target_number integer not null,
  target_title text not null,
  target jsonb not null,
  started_at timestamptz not null,
  started_by uuid,
  started_by_name text not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_by_name text,
  constraint framework_merge_pkey primary key (district_id, id),
  constraint framework_merge_district_fkey foreign key (district_id) references district (id),
  constraint framework_merge_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id) on delete cascade,
  constraint framework_merge_state_check check (state in ('open', 'finished', 'undone')),
  constraint framework_merge_ended_check check ((state = 'open') = (ended_at is null)),
  constraint framework_merge_finished_check check ((state = 'finished') = (release_id is not null))
);
create unique index framework_merge_one_open_key on framework_merge (district_id) where state = 'open';

create table framework_merge_decision (
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
  constraint framework_merge_decision_pkey primary key (district_id, merge_id, item_id, field),
  constraint framework_merge_decision_merge_fkey foreign key (district_id, merge_id) references framework_merge (district_id, id) on delete cascade,
  constraint framework_merge_decision_field_check check (field in ('title', 'text', 'target', 'responsible', 'priority', 'item')),
  constraint framework_merge_decision_choice_check check (choice in ('theirs', 'mine', 'own')),
  constraint framework_merge_decision_own_check check ((choice = 'own') = (own_text is not null))
);
`;

const own = `district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() = 'district')`;

const grants: Readonly<Record<string, string>> = {
  framework_takeover: 'select, insert, update',
  framework_origin: 'select, insert, update',
  framework_merge: 'select, insert, update',
  framework_merge_decision: 'select, insert, update, delete',
};

const policies = Object.entries(grants)
  .map(
    ([table, granted]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant ${granted} on ${table} to kreisweit_app;
create policy ${table}_own on ${table} to kreisweit_app using (${own}) with check (${own});`,
  )
  .join('');

export class FrameworksTakenOverFromAnotherDistrict1795400000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(takeover + merge);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
