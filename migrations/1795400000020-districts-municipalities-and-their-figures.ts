import type { MigrationInterface, QueryRunner } from 'typeorm';

const district = `
create table district (
  id uuid not null default uuidv7(),
  key text not null,
  nuts text,
  name text not null,
  area_km2 numeric(9, 2),
  area_note text,
  origin text not null default 'statistics',
  created_at timestamptz not null default now(),
  constraint district_pkey primary key (id),
  constraint district_key_key unique (key),
  constraint district_key_check check (key ~ '^[0-9]{5}$'),
  constraint district_name_check check (length(name) between 1 and 200),
  constraint district_area_check check (area_km2 > 0),
  constraint district_origin_check check (origin in ('document', 'statistics', 'example'))
);

create table district_figure (
  district_id uuid not null,
  code text not null,
  label text not null,
  value numeric not null,
  unit text not null,
  as_of date not null,
  as_of_precision text not null,
  basis text not null,
  origin text not null,
  position integer not null,
  constraint district_figure_pkey primary key (district_id, code),
  constraint district_figure_district_fkey foreign key (district_id) references district (id),
  constraint district_figure_basis_check check (length(basis) > 0),
  constraint district_figure_precision_check check (as_of_precision in ('day', 'month', 'year')),
  constraint district_figure_origin_check check (origin in ('document', 'statistics', 'example'))
);

create table district_event (
  district_id uuid not null,
  position integer not null,
  starts_on date not null,
  starts_precision text not null,
  date_label text not null,
  label text not null,
  origin text not null,
  constraint district_event_pkey primary key (district_id, position),
  constraint district_event_district_fkey foreign key (district_id) references district (id),
  constraint district_event_precision_check check (starts_precision in ('day', 'month', 'year')),
  constraint district_event_origin_check check (origin in ('document', 'statistics', 'example'))
);
`;

const municipality = `
create table municipality (
  id uuid not null default uuidv7(),
  district_id uuid not null,
  slug text not null,
  name text not null,
  short_name text not null,
  kind text not null,
  ags text,
  association_key text,
  regional_key text,
  postal_code text,
  latitude double precision,
  longitude double precision,
  area_km2 numeric(9, 2),
  locality_kind text not null,
  origin text not null default 'statistics',
  created_at timestamptz not null default now(),
  constraint municipality_pkey primary key (id),
  constraint municipality_district_id_key unique (district_id, id),
  constraint municipality_slug_key unique (district_id, slug),
  constraint municipality_ags_key unique (district_id, ags),
  constraint municipality_association_key_key unique (district_id, association_key),
  constraint municipality_district_fkey foreign key (district_id) references district (id),
  constraint municipality_slug_check check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  constraint municipality_name_check check (length(name) between 1 and 200 and length(short_name) between 1 and 120),
  constraint municipality_kind_check check (kind in ('municipality', 'town', 'joint_municipality')),
  -- A Samtgemeinde is an association of municipalities: no AGS, only its Verbandsschlüssel.
  constraint municipality_official_key_check check (
    case when kind = 'joint_municipality' then ags is null and association_key is not null else ags is not null and association_key is null end
  ),
  constraint municipality_ags_check check (ags ~ '^[0-9]{8}$'),
  constraint municipality_association_key_check check (association_key ~ '^[0-9]{9}$'),
  constraint municipality_regional_key_check check (regional_key ~ '^[0-9]{12}$'),
  constraint municipality_postal_code_check check (postal_code ~ '^[0-9]{5}$'),
  constraint municipality_coordinates_check check (
    (latitude is null) = (longitude is null) and latitude between -90 and 90 and longitude between -180 and 180
  ),
  constraint municipality_area_check check (area_km2 > 0),
  constraint municipality_origin_check check (origin in ('document', 'statistics', 'example'))
);

create table municipality_population (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  as_of date not null,
  value integer not null,
  basis text not null,
  constraint municipality_population_pkey primary key (municipality_id, id),
  constraint municipality_population_as_of_key unique (municipality_id, as_of, basis),
  constraint municipality_population_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint municipality_population_value_check check (value >= 0),
  constraint municipality_population_basis_check check (length(basis) > 0)
);

create table locality (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  parent_id uuid,
  name text not null,
  kind text not null,
  ags text,
  position integer not null,
  constraint locality_pkey primary key (municipality_id, id),
  constraint locality_name_key unique nulls not distinct (municipality_id, parent_id, name),
  constraint locality_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint locality_parent_fkey foreign key (municipality_id, parent_id) references locality (municipality_id, id),
  constraint locality_name_check check (length(name) between 1 and 200),
  constraint locality_ags_check check (ags ~ '^[0-9]{8}$')
);
`;

const privileges = ['district', 'district_figure', 'district_event', 'municipality', 'municipality_population', 'locality']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant select, insert, update on ${table} to kreisweit_app;
create policy ${table}_definer on ${table} to kreisweit_owner using (true) with check (true);
`,
  )
  .join('');

const districtPolicies = `
create policy district_read on district for select to kreisweit_app using (id = (select context.district()));
create policy district_found on district for insert to kreisweit_app
  with check (id = (select context.district()) and (select context.purpose() = 'job'));
create policy district_edit on district for update to kreisweit_app
  using (id = (select context.district()) and (select context.purpose() = 'job'))
  with check (id = (select context.district()) and (select context.purpose() = 'job'));
${['district_figure', 'district_event']
  .map(
    (table) => `
create policy ${table}_read on ${table} for select to kreisweit_app using (district_id = (select context.district()));
create policy ${table}_import on ${table} for insert to kreisweit_app
  with check (district_id = (select context.district()) and (select context.purpose() = 'job'));
create policy ${table}_edit on ${table} for update to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'job'))
  with check (district_id = (select context.district()) and (select context.purpose() = 'job'));
`,
  )
  .join('')}
`;

const municipalityPolicies = `
create policy municipality_own on municipality for select to kreisweit_app
  using (id = (select context.municipality()) and district_id = (select context.district()));
create policy municipality_district on municipality for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job')));
create policy municipality_import on municipality for insert to kreisweit_app
  with check (district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() = 'job'));
create policy municipality_edit on municipality for update to kreisweit_app
  using (district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() = 'job'))
  with check (district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() = 'job'));
${['municipality_population', 'locality']
  .map(
    (table) => `
create policy ${table}_tenant on ${table} to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job'))
  );
create policy ${table}_district on ${table} for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district'));
`,
  )
  .join('')}
`;

export class DistrictsMunicipalitiesAndTheirFigures1795400000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(district + municipality);
    await runner.query(privileges);
    await runner.query(districtPolicies + municipalityPolicies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
