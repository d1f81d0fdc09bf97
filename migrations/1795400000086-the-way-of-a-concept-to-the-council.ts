import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `
alter table concept_revision drop constraint concept_revision_state_check;
alter table concept_revision add constraint concept_revision_state_check
  check (state in ('draft', 'internal_review', 'before_council', 'adopted'));
drop index concept_revision_one_draft_key;
create unique index concept_revision_one_draft_key on concept_revision (municipality_id, concept_id) where state <> 'adopted';

create or replace function concept_item_frozen() returns trigger language plpgsql set search_path = '' as $$
declare
  touched record := case tg_op when 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['updated_by', 'updated_by_name'] = to_jsonb(old) - array['updated_by', 'updated_by_name'] then
    return new;
  end if;
  -- The lock keeps the revision from leaving these states between this look and the commit.
  perform 1 from public.concept_revision r
    where r.municipality_id = touched.municipality_id and r.id = touched.revision_id and r.state in ('draft', 'internal_review') for share;
  if not found or (tg_op = 'UPDATE' and new.revision_id <> old.revision_id) then
    raise exception 'a concept before the council or adopted does not change'
      using errcode = 'integrity_constraint_violation', constraint = 'concept_revision_frozen_check', table = tg_table_name;
  end if;
  return touched;
end $$;
`;

const tables = `
create table concept_revision_step (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  revision_id uuid not null,
  action text not null,
  reason text,
  taken_at timestamptz not null,
  taken_by uuid,
  taken_by_name text not null,
  constraint concept_revision_step_pkey primary key (municipality_id, id),
  constraint concept_revision_step_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_revision_step_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_revision_step_action_check check (action in ('open_review', 'bring_before_council', 'return_to_draft', 'record_adoption')),
  constraint concept_revision_step_reason_check check (action <> 'return_to_draft' or reason is not null)
);
create index concept_revision_step_revision_idx on concept_revision_step (municipality_id, revision_id);

create table council_record (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  kind text not null,
  revision_id uuid,
  release_id uuid,
  body text not null,
  body_kind text not null,
  held_on date not null,
  paper_number text,
  result text,
  note text,
  url text,
  version integer not null default 1,
  updated_at timestamptz not null,
  updated_by uuid,
  updated_by_name text not null,
  constraint council_record_pkey primary key (municipality_id, id),
  constraint council_record_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint council_record_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint council_record_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint council_record_kind_check check (
    case kind when 'consultation' then revision_id is not null and release_id is null
              when 'presentation' then release_id is not null and revision_id is null
              else false end
  ),
  constraint council_record_body_check check (length(body) between 1 and 200),
  constraint council_record_body_kind_check check (body_kind in ('committee', 'administrative_committee', 'local_council', 'council')),
  constraint council_record_result_check check (
    result in ('recommended', 'approved', 'approved_with_changes', 'postponed', 'rejected', 'noted')
  ),
  constraint council_record_url_check check (url ~ '^https://')
);
create index council_record_held_on_idx on council_record (municipality_id, held_on);
create index council_record_revision_idx on council_record (municipality_id, revision_id);

create table concept_comment (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  revision_id uuid not null,
  item_id uuid,
  thread_id uuid,
  text text not null,
  written_at timestamptz not null,
  written_by uuid,
  written_by_name text not null,
  resolved_at timestamptz,
  resolved_by_name text,
  constraint concept_comment_pkey primary key (municipality_id, id),
  constraint concept_comment_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_comment_thread_fkey foreign key (municipality_id, thread_id) references concept_comment (municipality_id, id),
  constraint concept_comment_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_comment_text_check check (length(text) between 1 and 4000),
  constraint concept_comment_resolved_check check (resolved_at is null or thread_id is null)
);
create index concept_comment_revision_idx on concept_comment (municipality_id, revision_id);
create index concept_comment_thread_idx on concept_comment (municipality_id, thread_id);
`;

const grants: Readonly<Record<string, string>> = {
  concept_revision_step: 'select, insert',
  council_record: 'select, insert, update, delete',
  concept_comment: 'select, insert, update',
};

const policies = Object.entries(grants)
  .map(
    ([table, granted]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant ${granted} on ${table} to kreisweit_app;
create policy ${table}_tenant on ${table} to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job'))
  );`,
  )
  .join('');

// A presentation answers the district's own framework; a consultation belongs to a concept and is seen with it.
const districtPolicy = `
create policy council_record_district on council_record for select to kreisweit_app
  using (
    district_id = (select context.district()) and (select context.purpose() = 'district')
    and (kind = 'presentation' or revision_id in (select r.id from concept_revision r where r.state = 'adopted'))
  );
`;

export class TheWayOfAConceptToTheCouncil1795400000086 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states);
    await runner.query(tables);
    await runner.query(policies + districtPolicy);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
