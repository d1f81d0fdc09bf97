import type { MigrationInterface, QueryRunner } from 'typeorm';

// A goal the district removed and a municipality keeps goes on being measured: its own copy carries the indicators as they were last defined.
const columns = `
alter table concept_merge add column opened_draft boolean not null default false;
alter table concept_item add column indicators jsonb;
alter table concept_item add constraint concept_item_indicators_check check (indicators is null or stance = 'own');
`;

const parts = ['concept_merge_decision', 'concept_merge', 'concept_item_change', 'concept_item', 'concept_revision'];

const policies = parts
  .map(
    (table) => `
create policy ${table}_discard on ${table} to kreisweit_owner
  using (municipality_id = (select context.municipality()) and (select context.purpose() in ('municipal', 'job')));`,
  )
  .join('');

// A revision and its history are never deleted otherwise, so the application has no grant to do it: this function alone discards a draft,
// and only one in which nobody did anything but merge. Its version counts every act on it; what else names it (a comment, a consultation)
// keeps it by its foreign key.
const functions = `
create schema concept;
grant usage on schema concept to kreisweit_app;

create function concept.discard_draft_of(p_merge uuid) returns boolean
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
  delete from public.concept_merge_decision where municipality_id = draft.municipality_id and merge_id = p_merge;
  delete from public.concept_merge where municipality_id = draft.municipality_id and id = p_merge;
  delete from public.concept_item_change where municipality_id = draft.municipality_id and revision_id = draft.id;
  delete from public.concept_item where municipality_id = draft.municipality_id and revision_id = draft.id;
  delete from public.concept_revision where municipality_id = draft.municipality_id and id = draft.id;
  return true;
exception when foreign_key_violation then
  return false;
end $$;

revoke execute on all functions in schema concept from public;
grant execute on all functions in schema concept to kreisweit_app;
`;

export class WhatAMergeOpenedAndCarries1795400000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(policies);
    await runner.query(functions);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
