import type { MigrationInterface, QueryRunner } from 'typeorm';

// A proposal whose draft is gone has no answer any more. Where the municipality has proposed the same item again, the newer one stands.
const returned = `
alter table framework_proposal
  drop constraint framework_proposal_taken_fkey,
  add constraint framework_proposal_taken_fkey foreign key (district_id, taken_release_id)
    references framework_release (district_id, id) on delete set null (taken_release_id);

create function framework_proposal_returned() returns trigger language plpgsql set search_path = '' as $$
begin
  new.taken_item_id := null;
  new.answer := null;
  new.answered_at := null;
  new.answered_by := null;
  new.answered_by_name := null;
  new.state := case when exists (
    select 1 from public.framework_proposal p
     where p.municipality_id = old.municipality_id and p.item_id = old.item_id and p.state = 'open'
  ) then 'withdrawn' else 'open' end;
  return new;
end $$;
create trigger framework_proposal_returned before update on framework_proposal for each row
  when (old.taken_release_id is not null and new.taken_release_id is null) execute function framework_proposal_returned();
`;

export class ProposalsReturnWhenTheirDraftIsDiscarded1795400000181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(returned);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
