import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VolunteerStandardsOfADistrict1795400000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

// standard_id and criterion_id are stable: the same code carries the same id in every version. A municipality's own judgement of a
// criterion will refer to (district_id, catalogue_id, criterion_id): the words it judged, and the thread to the next version.
const tables = `
create table standard_catalogue (
  district_id uuid not null,
  id uuid not null default uuidv7(),
  number integer not null,
  title text not null,
  valid_from date not null,
  basis text not null,
  origin text not null,
  created_at timestamptz not null,
  released_at timestamptz,
  constraint standard_catalogue_pkey primary key (district_id, id),
  constraint standard_catalogue_number_key unique (district_id, number),
  constraint standard_catalogue_district_fkey foreign key (district_id) references district (id),
  constraint standard_catalogue_number_check check (number > 0),
  constraint standard_catalogue_title_check check (length(title) between 1 and 300),
  constraint standard_catalogue_basis_check check (length(basis) > 0),
  constraint standard_catalogue_origin_check check (origin in ('document', 'statistics', 'example'))
);

create table volunteer_standard (
  district_id uuid not null,
  catalogue_id uuid not null,
  standard_id uuid not null default uuidv7(),
  code text not null,
  position integer not null,
  area text not null,
  title text not null,
  explanation text not null,
  legal_basis text,
  source text,
  review_months integer,
  constraint volunteer_standard_pkey primary key (district_id, catalogue_id, standard_id),
  constraint volunteer_standard_code_key unique (district_id, catalogue_id, code),
  constraint volunteer_standard_catalogue_fkey foreign key (district_id, catalogue_id) references standard_catalogue (district_id, id),
  constraint volunteer_standard_area_check check (length(area) between 1 and 200),
  constraint volunteer_standard_title_check check (length(title) between 1 and 300),
  constraint volunteer_standard_review_check check (review_months between 1 and 120)
);

create table standard_criterion (
  district_id uuid not null,
  catalogue_id uuid not null,
  criterion_id uuid not null default uuidv7(),
  standard_id uuid not null,
  code text not null,
  position integer not null,
  text text not null,
  evidence text,
  constraint standard_criterion_pkey primary key (district_id, catalogue_id, criterion_id),
  constraint standard_criterion_code_key unique (district_id, catalogue_id, code),
  constraint standard_criterion_standard_fkey foreign key (district_id, catalogue_id, standard_id)
    references volunteer_standard (district_id, catalogue_id, standard_id),
  constraint standard_criterion_text_check check (length(text) > 0),
  -- A certificate of conduct is never kept: 'dates' holds days and yes or no, and nothing else.
  constraint standard_criterion_evidence_check check (evidence in ('document', 'declaration', 'record', 'dates', 'attendance', 'confirmation'))
);
create index standard_criterion_standard_idx on standard_criterion (district_id, catalogue_id, standard_id);
`;

const guards = `
create function standard_catalogue_frozen() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.released_at is not null then
    raise exception 'a released catalogue never changes'
      using errcode = 'integrity_constraint_violation', constraint = 'standard_catalogue_frozen_check', table = tg_table_name;
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger standard_catalogue_frozen before update or delete on standard_catalogue
  for each row execute function standard_catalogue_frozen();

create function standard_content_frozen() returns trigger language plpgsql set search_path = '' as $$
declare
  touched record := case tg_op when 'DELETE' then old else new end;
begin
  -- The lock keeps a catalogue from being released between this look and the commit.
  perform 1 from public.standard_catalogue c
    where c.district_id = touched.district_id and c.id = touched.catalogue_id and c.released_at is null for share;
  if not found or (tg_op = 'UPDATE' and new.catalogue_id <> old.catalogue_id) then
    raise exception 'a released catalogue never changes'
      using errcode = 'integrity_constraint_violation', constraint = 'standard_catalogue_frozen_check', table = tg_table_name;
  end if;
  return touched;
end $$;
${['volunteer_standard', 'standard_criterion']
  .map(
    (table) =>
      `create trigger ${table}_frozen before insert or update or delete on ${table} for each row execute function standard_content_frozen();`,
  )
  .join('\n')}
`;

const writer = `district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job'))`;

// What is not released stays with the district; whoever reads a part of a catalogue must be able to read the catalogue.
const readable: Readonly<Record<string, string>> = {
  standard_catalogue: `district_id = (select context.district()) and (released_at is not null or (select context.municipality() is null))`,
  volunteer_standard: `district_id = (select context.district()) and catalogue_id in (select c.id from standard_catalogue c)`,
  standard_criterion: `district_id = (select context.district()) and catalogue_id in (select c.id from standard_catalogue c)`,
};

const policies = `
${Object.entries(readable)
  .map(
    ([table, visible]) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
revoke all on ${table} from public, kreisweit_app;
grant select, insert on ${table} to kreisweit_app;
create policy ${table}_read on ${table} for select to kreisweit_app using (${visible});
create policy ${table}_add on ${table} for insert to kreisweit_app with check (${writer});`,
  )
  .join('')}
grant update (released_at) on standard_catalogue to kreisweit_app;
create policy standard_catalogue_release on standard_catalogue for update to kreisweit_app using (${writer}) with check (${writer});
`;
