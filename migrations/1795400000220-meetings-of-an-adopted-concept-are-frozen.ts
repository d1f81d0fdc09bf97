import type { MigrationInterface, QueryRunner } from 'typeorm';

const resolution = `
alter table concept_revision add column adoption_url text,
  add constraint concept_revision_adoption_url_check check (
    adoption_url is null or (state = 'adopted' and adoption_url like 'https://%' and length(adoption_url) <= 500)
  );
`;

// The key waits for the commit: a correction is written before the record it allows to change or to come late.
const corrections = `
create table council_record_correction (
  municipality_id uuid not null,
  district_id uuid not null,
  record_id uuid not null,
  version integer not null,
  reason text not null,
  changes jsonb not null,
  corrected_at timestamptz not null,
  corrected_by uuid,
  corrected_by_name text not null,
  constraint council_record_correction_pkey primary key (municipality_id, record_id, version),
  constraint council_record_correction_record_fkey foreign key (municipality_id, record_id)
    references council_record (municipality_id, id) deferrable initially deferred,
  constraint council_record_correction_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint council_record_correction_reason_check check (length(reason) between 1 and 4000)
);
alter table council_record_correction enable row level security;
alter table council_record_correction force row level security;
revoke all on council_record_correction from public, kreisweit_app;
grant select, insert on council_record_correction to kreisweit_app;
create policy council_record_correction_tenant on council_record_correction to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose() in ('municipal', 'job'))
  );
create policy council_record_correction_district on council_record_correction for select to kreisweit_app
  using (
    district_id = (select context.district()) and (select context.purpose() = 'district')
    and record_id in (select c.id from council_record c)
  );
`;

// What was left open may be filled in later; whatever else changes is said in a correction of that version.
const frozen = `
create function council_record_frozen() returns trigger language plpgsql set search_path = '' as $$
declare
  touched record := case tg_op when 'DELETE' then old else new end;
begin
  -- The lock keeps the revision from being adopted between this look and the commit.
  perform 1 from public.concept_revision r
    where r.municipality_id = touched.municipality_id and r.state = 'adopted'
      and r.id in (case when tg_op <> 'INSERT' then old.revision_id end, case when tg_op <> 'DELETE' then new.revision_id end) for share;
  if not found then
    return touched;
  end if;
  if tg_op = 'UPDATE' and (new.kind, new.revision_id, new.body, new.body_kind, new.held_on) = (old.kind, old.revision_id, old.body, old.body_kind, old.held_on)
     and coalesce(old.paper_number, new.paper_number) is not distinct from new.paper_number
     and coalesce(old.result, new.result) is not distinct from new.result
     and coalesce(old.note, new.note) is not distinct from new.note
     and coalesce(old.url, new.url) is not distinct from new.url then
    return new;
  end if;
  perform 1 from public.council_record_correction k
    where tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.version = old.version + 1)
      and k.municipality_id = touched.municipality_id and k.record_id = touched.id and k.version = touched.version;
  if not found or (tg_op = 'UPDATE' and new.revision_id is distinct from old.revision_id) then
    raise exception 'a meeting of an adopted concept is corrected with a reason, never changed or removed'
      using errcode = 'integrity_constraint_violation', constraint = 'council_record_frozen_check', table = tg_table_name;
  end if;
  return touched;
end $$;
create trigger council_record_frozen before insert or update or delete on council_record for each row execute function council_record_frozen();
`;

export class MeetingsOfAnAdoptedConceptAreFrozen1795400000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(resolution);
    await runner.query(corrections);
    await runner.query(frozen);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
