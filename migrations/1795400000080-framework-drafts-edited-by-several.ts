import type { MigrationInterface, QueryRunner } from 'typeorm';

// Every field remembers the version that changed it last ("*" stands for all of them), so that two people who work on
// different fields of one item never stand in each other's way.
const edits = ['framework_item', 'framework_indicator']
  .map(
    (table) => `
alter table ${table}
  add column version integer not null default 1,
  add column field_versions jsonb not null default '{}',
  add column updated_at timestamptz,
  add column updated_by uuid,
  add constraint ${table}_version_check check (version > 0);
`,
  )
  .join('');

const resolution = `
alter table framework_release
  add column resolution_url text,
  add constraint framework_release_resolution_url_check check (resolution_url like 'https://%' and length(resolution_url) <= 500);
`;

export class FrameworkDraftsEditedBySeveral1795400000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(edits + resolution);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
