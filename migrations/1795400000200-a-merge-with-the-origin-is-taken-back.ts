import type { MigrationInterface, QueryRunner } from 'typeorm';

// What stood in the draft, and what the merge made of it: the first is restored, the second shows what was written since.
const remembered = `
alter table framework_merge add column before jsonb;
alter table framework_merge add column after jsonb;
alter table framework_merge add constraint framework_merge_before_check
  check ((before is null) = (after is null) and (before is null or state = 'finished'));
`;

export class AMergeWithTheOriginIsTakenBack1795400000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(remembered);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
