import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
create table district_indicator_value (
  district_id uuid not null,
  indicator_id uuid not null,
  as_of date not null,
  value numeric not null,
  basis text not null,
  origin text not null,
  constraint district_indicator_value_pkey primary key (district_id, indicator_id, as_of),
  constraint district_indicator_value_indicator_fkey foreign key (district_id, indicator_id) references indicator (district_id, id),
  constraint district_indicator_value_basis_check check (length(basis) > 0),
  constraint district_indicator_value_origin_check check (origin in ('document', 'statistics', 'example'))
);

create table municipality_indicator_value (
  municipality_id uuid not null,
  district_id uuid not null,
  indicator_id uuid not null,
  as_of date not null,
  value numeric not null,
  state text not null default 'draft',
  basis text not null,
  origin text,
  version integer not null default 1,
  recorded_at timestamptz not null,
  recorded_by uuid,
  constraint municipality_indicator_value_pkey primary key (municipality_id, indicator_id, as_of),
  constraint municipality_indicator_value_municipality_fkey foreign key (district_id, municipality_id)
    references municipality (district_id, id),
  constraint municipality_indicator_value_indicator_fkey foreign key (district_id, indicator_id) references indicator (district_id, id),
  constraint municipality_indicator_value_state_check check (state in ('draft', 'approved')),
  constraint municipality_indicator_value_basis_check check (length(basis) > 0),
  constraint municipality_indicator_value_origin_check check (origin in ('document', 'statistics', 'example'))
);
`;

const districtPolicies = `
alter table district_indicator_value enable row level security;
alter table district_indicator_value force row level security;
revoke all on district_indicator_value from public, kreisweit_app;
grant select, insert, update on district_indicator_value to kreisweit_app;
create policy district_indicator_value_read on district_indicator_value for select to kreisweit_app
  using (district_id = (select context.district()));
create policy district_indicator_value_add on district_indicator_value for insert to kreisweit_app with check (
  district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job'))
);
create policy district_indicator_value_edit on district_indicator_value for update to kreisweit_app
  using (district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job')))
  with check (
    district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job'))
  );
`;

const municipalPolicies = `
alter table municipality_indicator_value enable row level security;
alter table municipality_indicator_value force row level security;
revoke all on municipality_indicator_value from public, kreisweit_app;
grant select, insert, update, delete on municipality_indicator_value to kreisweit_app;
create policy municipality_indicator_value_tenant on municipality_indicator_value to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job'))
  );
create policy municipality_indicator_value_approved on municipality_indicator_value for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose() = 'district') and state = 'approved');
`;

export class IndicatorValuesOfDistrictAndMunicipality1795400000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(districtPolicies + municipalPolicies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
