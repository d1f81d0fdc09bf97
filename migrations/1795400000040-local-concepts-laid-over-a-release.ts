import type { MigrationInterface, QueryRunner } from 'typeorm';

const revision = `
create table local_concept (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  framework_id uuid not null,
  created_at timestamptz not null,
  constraint local_concept_pkey primary key (municipality_id, id),
  constraint local_concept_framework_key unique (municipality_id, framework_id),
  constraint local_concept_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint local_concept_framework_fkey foreign key (district_id, framework_id) references framework (district_id, id)
);

create table concept_revision (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  concept_id uuid not null,
  number integer not null,
  release_id uuid not null,
  state text not null default 'draft',
  version integer not null default 1,
  adoption_body text,
  adoption_date date,
  adoption_paper_number text,
  adoption_origin text,
  adopted_at timestamptz,
  created_at timestamptz not null,
  constraint concept_revision_pkey primary key (municipality_id, id),
  constraint concept_revision_number_key unique (municipality_id, concept_id, number),
  constraint concept_revision_concept_fkey foreign key (municipality_id, concept_id) references local_concept (municipality_id, id),
  constraint concept_revision_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_revision_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint concept_revision_state_check check (state in ('draft', 'adopted')),
  constraint concept_revision_adoption_check check (
    case when state = 'adopted' then adoption_body is not null and adoption_date is not null and adopted_at is not null
         else adoption_body is null and adoption_date is null and adopted_at is null end
  ),
  constraint concept_revision_origin_check check (adoption_origin in ('document', 'statistics', 'example'))
);
create unique index concept_revision_one_draft_key on concept_revision (municipality_id, concept_id) where state = 'draft';
`;

// A row exists only for what was decided here; null in a wording column follows the district.
const item = `
create table concept_item (
  municipality_id uuid not null,
  district_id uuid not null,
  revision_id uuid not null,
  item_id uuid not null default uuidv7(),
  kind text not null,
  parent_item_id uuid,
  field_item_id uuid not null,
  position integer,
  stance text not null,
  title text,
  text text,
  target text,
  responsible text,
  priority text,
  reason text,
  origin text,
  version integer not null,
  updated_at timestamptz not null,
  updated_by uuid,
  updated_by_name text not null,
  constraint concept_item_pkey primary key (municipality_id, revision_id, item_id),
  constraint concept_item_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_item_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_item_kind_check check (kind in ('goal', 'measure')),
  constraint concept_item_stance_check check (stance in ('adopted', 'adapted', 'omitted', 'own')),
  constraint concept_item_place_check check ((stance = 'own') = (parent_item_id is not null) and (stance = 'own') = (position is not null)),
  constraint concept_item_wording_check check (
    case stance
      when 'own' then title is not null and text is not null
      when 'adapted' then num_nonnulls(title, text, target, responsible, priority) > 0
      else num_nonnulls(title, text, target, responsible, priority) = 0
    end
  ),
  constraint concept_item_reason_check check (
    reason is not null or (stance <> 'omitted' and (stance <> 'adapted' or target is null))
  ),
  constraint concept_item_title_check check (length(title) between 1 and 500),
  constraint concept_item_priority_check check (priority in ('high', 'medium', 'low')),
  constraint concept_item_origin_check check (origin in ('document', 'statistics', 'example'))
);

create table concept_item_change (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  revision_id uuid not null,
  item_id uuid not null,
  field text not null,
  before text,
  after text,
  changed_at timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  constraint concept_item_change_pkey primary key (municipality_id, id),
  constraint concept_item_change_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_item_change_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_item_change_field_check check (
    field in ('stance', 'title', 'text', 'target', 'responsible', 'priority', 'reason')
  )
);
create index concept_item_change_item_idx on concept_item_change (municipality_id, item_id, id);
create index concept_item_change_recent_idx on concept_item_change (municipality_id, changed_at);
`;

// Only the name of who wrote may still be erased later: a person's right, not a change of the concept.
const guards = `
create function concept_revision_frozen() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'adopted' then
    raise exception 'an adopted concept never changes'
      using errcode = 'integrity_constraint_violation', constraint = 'concept_revision_frozen_check', table = tg_table_name;
  end if;
  return new;
end $$;
create trigger concept_revision_frozen before update on concept_revision for each row execute function concept_revision_frozen();

create function concept_item_frozen() returns trigger language plpgsql set search_path = '' as $$
declare
  touched record := case tg_op when 'DELETE' then old else new end;
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['updated_by', 'updated_by_name'] = to_jsonb(old) - array['updated_by', 'updated_by_name'] then
    return new;
  end if;
  -- The lock keeps the revision from being adopted between this look and the commit.
  perform 1 from public.concept_revision r
    where r.municipality_id = touched.municipality_id and r.id = touched.revision_id and r.state = 'draft' for share;
  if not found or (tg_op = 'UPDATE' and new.revision_id <> old.revision_id) then
    raise exception 'an adopted concept never changes'
      using errcode = 'integrity_constraint_violation', constraint = 'concept_revision_frozen_check', table = tg_table_name;
  end if;
  return touched;
end $$;
create trigger concept_item_frozen before insert or update or delete on concept_item for each row execute function concept_item_frozen();
`;

const grants: Readonly<Record<string, string>> = {
  local_concept: 'select, insert',
  concept_revision: 'select, insert, update',
  concept_item: 'select, insert, update, delete',
  concept_item_change: 'select, insert',
};

const tenantPolicies = Object.entries(grants)
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

const districtPolicies = `
create policy concept_revision_adopted on concept_revision for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district') and state = 'adopted');
create policy concept_item_adopted on concept_item for select to kreisweit_app
  using (
    district_id = (select context.district()) and (select context.purpose() = 'district')
    and revision_id in (select r.id from concept_revision r where r.state = 'adopted')
  );
`;

export class LocalConceptsLaidOverARelease1795400000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(revision + item);
    await runner.query(guards);
    await runner.query(tenantPolicies + districtPolicies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
