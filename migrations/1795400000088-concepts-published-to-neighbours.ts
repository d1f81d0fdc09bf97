import type { MigrationInterface, QueryRunner } from 'typeorm';

// What is published is a copy, so that a neighbour never reads a row of the concept itself.
const tables = `
create table concept_publication (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  revision_id uuid not null,
  revision_number integer not null,
  adopted_on date not null,
  slug text not null,
  name text not null,
  short_name text not null,
  items jsonb not null,
  published_at timestamptz not null,
  published_by uuid,
  published_by_name text not null,
  constraint concept_publication_pkey primary key (municipality_id, id),
  constraint concept_publication_one_key unique (municipality_id),
  constraint concept_publication_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_publication_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id)
);

create table concept_item_source (
  municipality_id uuid not null,
  district_id uuid not null,
  item_id uuid not null,
  source_item_id uuid not null,
  source_municipality_id uuid not null,
  source_name text not null,
  copied_at timestamptz not null,
  constraint concept_item_source_pkey primary key (municipality_id, item_id),
  constraint concept_item_source_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id)
);
`;

const grants: Readonly<Record<string, string>> = {
  concept_publication: 'select, insert, delete',
  concept_item_source: 'select, insert, update',
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

// Municipalities of one district read what their neighbours published through these two functions and in no other way.
const functions = `
create policy concept_publication_neighbours on concept_publication for select to kreisweit_owner
  using (district_id = (select context.district()) and (select context.purpose() = 'municipal'));

create schema neighbour;
grant usage on schema neighbour to kreisweit_app;

create function neighbour.published_concepts() returns table (
  municipality_id uuid, slug text, name text, short_name text, revision_number integer, adopted_on date, published_at timestamptz, items integer
)
language sql stable security definer set search_path = '' as $$
  select p.municipality_id, p.slug, p.name, p.short_name, p.revision_number, p.adopted_on, p.published_at, jsonb_array_length(p.items)
    from public.concept_publication p
   where p.district_id = (select context.district()) and p.municipality_id <> (select context.municipality())
$$;

create function neighbour.published_items(p_municipality uuid) returns table (name text, items jsonb)
language sql stable security definer set search_path = '' as $$
  select p.name, p.items from public.concept_publication p
   where p.district_id = (select context.district()) and p.municipality_id = p_municipality
$$;

revoke execute on all functions in schema neighbour from public;
grant execute on all functions in schema neighbour to kreisweit_app;
`;

export class ConceptsPublishedToNeighbours1795400000088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables + policies);
    await runner.query(functions);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
