import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Documents1795400000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(rowSecurity);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}

const table = `
  create table document (
    municipality_id uuid not null,
    id uuid not null default uuidv7(),
    district_id uuid not null,
    kind text not null,
    filename text not null,
    media_type text not null,
    size_bytes bigint not null,
    sha256 text not null,
    storage_key text not null,
    shared boolean not null,
    created_by uuid,
    created_at timestamptz not null,
    constraint document_pkey primary key (municipality_id, id),
    constraint document_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
    constraint document_filename_check check (length(filename) between 1 and 200 and filename !~ '[[:cntrl:]/\\\\]'),
    constraint document_size_check check (size_bytes > 0),
    constraint document_sha256_check check (sha256 ~ '^[0-9a-f]{64}$')
  );

  create function refuse_document_change() returns trigger language plpgsql as $$
  begin
    raise exception 'a stored document never changes' using errcode = 'insufficient_privilege';
  end $$;
  create trigger document_is_final before update on document for each row execute function refuse_document_change();
`;

const rowSecurity = `
  alter table document enable row level security;
  alter table document force row level security;
  create policy document_own on document to kreisweit_app
    using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')))
    with check (
      municipality_id = (select context.municipality())
      and district_id = (select context.district())
      and (select context.purpose() in ('municipal', 'job'))
    );
  create policy document_of_district on document for select to kreisweit_app
    using (district_id = (select context.district()) and (select context.purpose() = 'district') and shared);
  grant select, insert on document to kreisweit_app;
`;
