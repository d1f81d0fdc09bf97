import type { MigrationInterface, QueryRunner } from 'typeorm';

// What is published is a copy of a release, so that another district never reads a row of a framework itself.
const table = `
create table framework_publication (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  release_id uuid not null,
  release_number integer not null,
  district_name text not null,
  title text not null,
  valid_from date not null,
  valid_to date,
  resolution_body text not null,
  resolution_date date not null,
  content jsonb not null,
  version integer not null default 1,
  published_at timestamptz not null,
  published_by uuid,
  published_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_by_name text,
  constraint framework_publication_pkey primary key (district_id, id),
  constraint framework_publication_release_fkey foreign key (district_id, release_id) references framework_release (district_id, id),
  constraint framework_publication_withdrawn_check check ((withdrawn_at is null) = (withdrawn_by_name is null))
);
create unique index framework_publication_one_key on framework_publication (district_id) where withdrawn_at is null;
`;

const own = `district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() = 'district')`;

const policies = `
alter table framework_publication enable row level security;
alter table framework_publication force row level security;
revoke all on framework_publication from public, kreisweit_app;
grant select, insert, update (version, withdrawn_at, withdrawn_by, withdrawn_by_name) on framework_publication to kreisweit_app;
create policy framework_publication_own on framework_publication to kreisweit_app using (${own}) with check (${own});
`;

// The only window between districts: what one published and did not withdraw, for the planning of the others, through these two functions.
const functions = `
create policy framework_publication_others on framework_publication for select to kreisweit_owner
  using (withdrawn_at is null and (select context.district() is not null) and (select context.municipality() is null)
    and (select context.purpose() = 'district'));

create schema other_district;
grant usage on schema other_district to kreisweit_app;

create function other_district.published_frameworks() returns table (
  id uuid, district_id uuid, district_name text, release_id uuid, release_number integer, title text, valid_from date, valid_to date,
  resolution_body text, resolution_date date, published_at timestamptz, field_titles text[], goals integer, measures integer
)
language sql stable security definer set search_path = '' as $$
  select p.id, p.district_id, p.district_name, p.release_id, p.release_number, p.title, p.valid_from, p.valid_to,
         p.resolution_body, p.resolution_date, p.published_at,
         array(select i ->> 'title' from jsonb_array_elements(p.content -> 'items') i where i ->> 'kind' = 'field' order by (i ->> 'position')::integer),
         (select count(*)::integer from jsonb_array_elements(p.content -> 'items') i where i ->> 'kind' = 'goal'),
         (select count(*)::integer from jsonb_array_elements(p.content -> 'items') i where i ->> 'kind' = 'measure')
    from public.framework_publication p where p.district_id <> (select context.district())
$$;

create function other_district.published_content(p_publication uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select p.content from public.framework_publication p where p.id = p_publication and p.district_id <> (select context.district())
$$;

revoke execute on all functions in schema other_district from public;
grant execute on all functions in schema other_district to kreisweit_app;
`;

export class FrameworksPublishedToOtherDistricts1795400000032 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table + policies);
    await runner.query(functions);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
