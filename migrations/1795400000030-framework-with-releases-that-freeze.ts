import type { MigrationInterface, QueryRunner } from 'typeorm';

const release = `
create table framework (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  code text not null,
  title text not null,
  created_at timestamptz not null,
  constraint framework_pkey primary key (district_id, id),
  constraint framework_code_key unique (district_id, code),
  constraint framework_district_fkey foreign key (district_id) references district (id),
  constraint framework_title_check check (length(title) between 1 and 300)
);

create table framework_release (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  framework_id uuid not null,
  number integer not null,
  state text not null default 'draft',
  title text not null,
  valid_from date,
  valid_to date,
  resolution_body text,
  resolution_date date,
  resolution_paper_number text,
  note text,
  example_fields text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null,
  released_at timestamptz,
  superseded_at timestamptz,
  constraint framework_release_pkey primary key (district_id, id),
  constraint framework_release_number_key unique (district_id, framework_id, number),
  constraint framework_release_framework_fkey foreign key (district_id, framework_id) references framework (district_id, id),
  constraint framework_release_state_check check (state in ('draft', 'released', 'superseded')),
  constraint framework_release_number_check check (number > 0),
  constraint framework_release_title_check check (length(title) between 1 and 300),
  constraint framework_release_validity_check check (valid_to >= valid_from),
  constraint framework_release_resolution_check check (
    state = 'draft' or (resolution_body is not null and resolution_date is not null and valid_from is not null and released_at is not null)
  ),
  constraint framework_release_superseded_check check ((state = 'superseded') = (superseded_at is not null))
);
create unique index framework_release_one_draft_key on framework_release (district_id, framework_id) where state = 'draft';
create unique index framework_release_one_in_force_key on framework_release (district_id, framework_id) where state = 'released';
`;

// item_id, text_id and indicator_id are stable: the same item carries the same id in every release, also when its code or place changes.
const content = `
create table framework_item (
  district_id uuid not null,
  release_id uuid not null,
  item_id uuid not null default uuidv7(),
  kind text not null,
  parent_item_id uuid,
  field_item_id uuid not null,
  code text not null,
  position integer not null,
  title text not null,
  text text not null default '',
  target text,
  guiding_principle text,
  guiding_principle_origin text,
  priority text,
  responsible text,
  relevant_for_municipalities boolean not null default true,
  linked_field_ids uuid[] not null default '{}',
  origin text not null,
  example_fields text[] not null default '{}',
  constraint framework_item_pkey primary key (district_id, release_id, item_id),
  constraint framework_item_code_key unique (district_id, release_id, code) deferrable initially deferred,
  constraint framework_item_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint framework_item_parent_fkey foreign key (district_id, release_id, parent_item_id)
    references framework_item (district_id, release_id, item_id) deferrable initially deferred,
  constraint framework_item_field_fkey foreign key (district_id, release_id, field_item_id)
    references framework_item (district_id, release_id, item_id) deferrable initially deferred,
  constraint framework_item_kind_check check (kind in ('field', 'challenge', 'goal', 'measure')),
  constraint framework_item_place_check check (
    case when kind = 'field' then parent_item_id is null and field_item_id = item_id else parent_item_id is not null end
  ),
  constraint framework_item_principle_check check (
    (kind = 'field' or guiding_principle is null) and (guiding_principle is null) = (guiding_principle_origin is null)
  ),
  constraint framework_item_title_check check (length(title) between 1 and 500),
  constraint framework_item_priority_check check (priority in ('high', 'medium', 'low')),
  constraint framework_item_origin_check check (
    origin in ('document', 'statistics', 'example') and guiding_principle_origin in ('document', 'statistics', 'example')
  )
);
create index framework_item_parent_idx on framework_item (district_id, release_id, parent_item_id);

create table framework_text (
  district_id uuid not null,
  release_id uuid not null,
  text_id uuid not null default uuidv7(),
  kind text not null,
  code text not null,
  position integer not null,
  title text not null,
  text text not null default '',
  origin text not null,
  constraint framework_text_pkey primary key (district_id, release_id, text_id),
  constraint framework_text_code_key unique (district_id, release_id, code),
  constraint framework_text_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint framework_text_kind_check check (kind in ('task_area', 'transfer_content')),
  constraint framework_text_origin_check check (origin in ('document', 'statistics', 'example'))
);
`;

// "indicator" is the anchor that values refer to; what it means is defined per release.
const indicators = `
create table indicator (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  constraint indicator_pkey primary key (district_id, id),
  constraint indicator_district_fkey foreign key (district_id) references district (id)
);

create table framework_indicator (
  district_id uuid not null,
  release_id uuid not null,
  indicator_id uuid not null,
  code text not null,
  position integer not null,
  title text not null,
  definition text not null,
  numerator text,
  denominator text,
  unit text not null,
  decimals smallint not null default 0,
  direction text not null,
  source text not null,
  basis text not null,
  known_breaks text,
  level text not null,
  baseline_date date,
  baseline_value numeric,
  baseline_origin text,
  target_value numeric,
  target_year integer,
  series_code text,
  series_breakdown text,
  origin text not null,
  constraint framework_indicator_pkey primary key (district_id, release_id, indicator_id),
  constraint framework_indicator_code_key unique (district_id, release_id, code),
  constraint framework_indicator_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint framework_indicator_indicator_fkey foreign key (district_id, indicator_id) references indicator (district_id, id),
  constraint framework_indicator_direction_check check (direction in ('higher', 'lower', 'neutral')),
  constraint framework_indicator_level_check check (level in ('district', 'municipality')),
  constraint framework_indicator_decimals_check check (decimals between 0 and 6),
  constraint framework_indicator_baseline_check check (
    (baseline_value is null) = (baseline_date is null) and (baseline_value is null) = (baseline_origin is null)
  ),
  constraint framework_indicator_target_check check ((target_value is null) = (target_year is null)),
  constraint framework_indicator_origin_check check (
    origin in ('document', 'statistics', 'example') and baseline_origin in ('document', 'statistics', 'example')
  )
);

create table framework_indicator_item (
  district_id uuid not null,
  release_id uuid not null,
  indicator_id uuid not null,
  item_id uuid not null,
  constraint framework_indicator_item_pkey primary key (district_id, release_id, indicator_id, item_id),
  constraint framework_indicator_item_indicator_fkey foreign key (district_id, release_id, indicator_id)
    references framework_indicator (district_id, release_id, indicator_id) deferrable initially deferred,
  constraint framework_indicator_item_item_fkey foreign key (district_id, release_id, item_id)
    references framework_item (district_id, release_id, item_id) deferrable initially deferred
);
create index framework_indicator_item_item_idx on framework_indicator_item (district_id, release_id, item_id);
`;

const guards = `
create function framework_release_frozen() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'draft' then
    return new;
  end if;
  if old.state = 'released' and new.state = 'superseded'
    and to_jsonb(new) - array['state', 'superseded_at', 'version'] = to_jsonb(old) - array['state', 'superseded_at', 'version'] then
    return new;
  end if;
  raise exception 'a released framework never changes'
    using errcode = 'integrity_constraint_violation', constraint = 'framework_release_frozen_check', table = tg_table_name;
end $$;
create trigger framework_release_frozen before update on framework_release for each row execute function framework_release_frozen();

create function framework_content_frozen() returns trigger language plpgsql set search_path = '' as $$
declare
  touched record := case tg_op when 'DELETE' then old else new end;
begin
  -- The lock keeps a release from being released between this look and the commit.
  perform 1 from public.framework_release r
    where r.district_id = touched.district_id and r.id = touched.release_id and r.state = 'draft' for share;
  if not found or (tg_op = 'UPDATE' and new.release_id <> old.release_id) then
    raise exception 'a released framework never changes'
      using errcode = 'integrity_constraint_violation', constraint = 'framework_release_frozen_check', table = tg_table_name;
  end if;
  return touched;
end $$;
${['framework_item', 'framework_text', 'framework_indicator', 'framework_indicator_item']
  .map(
    (table) =>
      `create trigger ${table}_frozen before insert or update or delete on ${table} for each row execute function framework_content_frozen();`,
  )
  .join('\n')}
`;

const writer = `district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job'))`;

// Drafts stay with the district; whoever reads a part of a release must be able to read the release.
const readable: Readonly<Record<string, string>> = {
  framework: `district_id = (select context.district())`,
  framework_release: `district_id = (select context.district()) and (state <> 'draft' or (select context.municipality() is null))`,
  framework_item: `district_id = (select context.district()) and release_id in (select r.id from framework_release r)`,
  framework_text: `district_id = (select context.district()) and release_id in (select r.id from framework_release r)`,
  indicator: `district_id = (select context.district())`,
  framework_indicator: `district_id = (select context.district()) and release_id in (select r.id from framework_release r)`,
  framework_indicator_item: `district_id = (select context.district()) and release_id in (select r.id from framework_release r)`,
};

const deletable = ['framework_item', 'framework_text', 'framework_indicator', 'framework_indicator_item'];

const policies = Object.entries(readable)
  .map(
    ([table, visible]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant select, insert, update${deletable.includes(table) ? ', delete' : ''} on ${table} to kreisweit_app;
create policy ${table}_read on ${table} for select to kreisweit_app using (${visible});
create policy ${table}_add on ${table} for insert to kreisweit_app with check (${writer});
create policy ${table}_edit on ${table} for update to kreisweit_app using (${writer}) with check (${writer});
${deletable.includes(table) ? `create policy ${table}_remove on ${table} for delete to kreisweit_app using (${writer});` : ''}`,
  )
  .join('');

export class FrameworkWithReleasesThatFreeze1795400000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(release + content + indicators);
    await runner.query(guards);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
