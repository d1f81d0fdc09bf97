import type { MigrationInterface, QueryRunner } from 'typeorm';

const writer = `district_id = (select context.district()) and (select context.municipality() is null) and (select context.purpose() in ('district', 'job'))`;

// Only a draft can go; what was released stays for ever, whoever asks.
const discard = `
grant delete on framework_release to kreisweit_app;
create policy framework_release_discard on framework_release for delete to kreisweit_app using (${writer} and state = 'draft');

create function framework_release_kept() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.state = 'draft' then
    return old;
  end if;
  raise exception 'a released framework never goes'
    using errcode = 'integrity_constraint_violation', constraint = 'framework_release_frozen_check', table = tg_table_name;
end $$;
create trigger framework_release_kept before delete on framework_release for each row execute function framework_release_kept();
`;

export class ADraftOfTheFrameworkMayBeDiscarded1795400000081 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(discard);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
