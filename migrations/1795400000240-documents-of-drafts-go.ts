import type { MigrationInterface, QueryRunner } from 'typeorm';

// A document of a draft is kept for a while and can be made again; what was made of an adopted revision stays.
const keptUntil = `
alter table concept_document add column kept_until timestamptz;
alter table concept_document no force row level security;
update concept_document set kept_until = coalesce(finished_at, requested_at) + interval '90 days' where not shared;
insert into outbox (id, district_id, municipality_id, job, payload, due_at)
  select uuidv7(), district_id, municipality_id, 'concepts.forget-document', jsonb_build_object('documentId', id), now() + interval '90 days'
    from concept_document where not shared;
alter table concept_document force row level security;
alter table concept_document add constraint concept_document_kept_check check ((kept_until is null) = shared);
grant update (kept_until) on concept_document to kreisweit_app;
`;

const policies = `
create policy concept_document_forget on concept_document to kreisweit_owner
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')) and not shared);
create policy document_forget on document to kreisweit_owner
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')) and not shared);
`;

// The row of a file goes with what it is the file of, and its bytes when that is committed: a job erases them, again if need be.
const files = `
create function document_bytes_go() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into public.outbox (id, account_id, district_id, municipality_id, job, payload)
  values (uuidv7(), context.account(), old.district_id, old.municipality_id, 'documents.erase', jsonb_build_object('storageKey', old.storage_key));
  return null;
end $$;
create trigger document_bytes_go after delete on document for each row execute function document_bytes_go();

create function concept_document_file_goes() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  delete from public.document where municipality_id = old.municipality_id and id = old.document_id;
  return null;
end $$;
create trigger concept_document_file_goes after delete on concept_document for each row
  when (old.document_id is not null) execute function concept_document_file_goes();

create function concept.forget_document(p_id uuid, p_now timestamptz) returns void
language sql volatile security definer set search_path = '' as $$
  delete from public.concept_document where id = p_id and kept_until <= p_now
$$;

revoke execute on function document_bytes_go(), concept_document_file_goes(), concept.forget_document(uuid, timestamptz) from public;
grant execute on function concept.forget_document(uuid, timestamptz) to kreisweit_app;
`;

// To ask for a document is no work in the draft: with a draft that a merge opened its documents go, and what still waits in the queue finds nothing.
const discard = `
create or replace function concept.discard_draft_of(p_merge uuid) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  draft public.concept_revision;
begin
  select d.* into draft
    from public.concept_merge m
    join public.concept_revision d on d.municipality_id = m.municipality_id and d.id = m.revision_id and d.state = 'draft'
    join public.concept_revision a on a.municipality_id = d.municipality_id and a.concept_id = d.concept_id and a.number = d.number - 1
   where m.id = p_merge and m.opened_draft and m.state <> 'undone'
     and d.version = a.version + 1 + (m.state = 'finished')::integer;
  if not found then
    return false;
  end if;
  delete from public.concept_document where municipality_id = draft.municipality_id and revision_id = draft.id;
  delete from public.concept_merge_decision where municipality_id = draft.municipality_id and merge_id = p_merge;
  delete from public.concept_merge where municipality_id = draft.municipality_id and id = p_merge;
  delete from public.concept_item_change where municipality_id = draft.municipality_id and revision_id = draft.id;
  delete from public.concept_item where municipality_id = draft.municipality_id and revision_id = draft.id;
  delete from public.concept_revision where municipality_id = draft.municipality_id and id = draft.id;
  return true;
exception when foreign_key_violation then
  return false;
end $$;
`;

export class DocumentsOfDraftsGo1795400000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [keptUntil, policies, files, discard]) await runner.query(part);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
