import type { MigrationInterface, QueryRunner } from 'typeorm';

// The content is frozen when somebody asks and given up when the document is made. The key finds the same content again;
// what failed stands beside it and may be asked for anew. touched_at is real time: whether the queue still works on it.
const table = `
create table concept_document (
  municipality_id uuid not null,
  district_id uuid not null,
  id uuid not null default uuidv7(),
  revision_id uuid not null,
  format text not null,
  stance_markers boolean not null,
  content_sha256 text not null,
  content jsonb,
  filename text not null,
  shared boolean not null,
  state text not null default 'queued',
  steps_done integer not null default 0,
  steps_total integer not null,
  failure text,
  document_id uuid,
  requested_at timestamptz not null,
  requested_by uuid,
  requested_by_name text not null,
  finished_at timestamptz,
  touched_at timestamptz not null default now(),
  constraint concept_document_pkey primary key (municipality_id, id),
  constraint concept_document_revision_fkey foreign key (municipality_id, revision_id) references concept_revision (municipality_id, id),
  constraint concept_document_municipality_fkey foreign key (district_id, municipality_id) references municipality (district_id, id),
  constraint concept_document_document_fkey foreign key (municipality_id, document_id) references document (municipality_id, id),
  constraint concept_document_format_check check (format in ('pdf', 'docx', 'pptx')),
  constraint concept_document_sha256_check check (content_sha256 ~ '^[0-9a-f]{64}$'),
  constraint concept_document_state_check check (state in ('queued', 'running', 'done', 'failed')),
  constraint concept_document_steps_check check (steps_done between 0 and steps_total),
  constraint concept_document_result_check check (
    (state = 'done') = (document_id is not null) and (state = 'failed') = (failure is not null)
    and (state in ('done', 'failed')) = (finished_at is not null) and (state in ('done', 'failed')) = (content is null)
  )
);
create unique index concept_document_content_key on concept_document (municipality_id, revision_id, format, stance_markers, content_sha256)
  where state <> 'failed';
create index concept_document_revision_idx on concept_document (municipality_id, revision_id);
`;

// What a document of an adopted revision says is public to the district: it reads and asks for those, and only jobs make them.
const policies = `
alter table concept_document enable row level security;
alter table concept_document force row level security;
revoke all on concept_document from public, kreisweit_app;
grant select, insert on concept_document to kreisweit_app;
grant update (state, steps_done, failure, document_id, finished_at, touched_at, content) on concept_document to kreisweit_app;
create policy concept_document_tenant on concept_document to kreisweit_app
  using (municipality_id = (select context.municipality()) and (select context.purpose()) in ('municipal', 'job'))
  with check (
    municipality_id = (select context.municipality()) and district_id = (select context.district())
    and (select context.purpose()) in ('municipal', 'job')
  );
create policy concept_document_district on concept_document for select to kreisweit_app
  using (district_id = (select context.district()) and (select context.purpose()) = 'district' and shared);
create policy concept_document_district_request on concept_document for insert to kreisweit_app
  with check (
    district_id = (select context.district()) and (select context.purpose()) = 'district' and shared and state = 'queued'
    and revision_id in (select r.id from concept_revision r where r.state = 'adopted')
  );
`;

export class ConceptDocuments1795400000062 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(policies);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
