import type { MigrationInterface, QueryRunner } from 'typeorm';

// Beside the base, what a merge remembers of entries goes when the draft is discarded that it was written into; where an entry came from stays.
const moved = `
alter table framework_takeover add column memory jsonb not null default '[]';
alter table framework_takeover no force row level security;
alter table framework_origin no force row level security;
alter table framework_merge no force row level security;
update framework_takeover t set memory = remembered.memory
  from (select district_id, jsonb_agg(jsonb_build_object('itemId', item_id, 'ownFields', own_fields, 'omitted', omitted)) as memory
          from framework_origin where own_fields <> '{}' or omitted group by district_id) remembered
 where remembered.district_id = t.district_id;
update framework_merge set before = before - 'origins' || jsonb_build_object('memory', before->'origins', 'isNewDraft', false)
 where before is not null;
alter table framework_takeover force row level security;
alter table framework_origin force row level security;
alter table framework_merge force row level security;
alter table framework_origin drop column own_fields, drop column omitted;
revoke update on framework_origin from kreisweit_app;
`;

export class WhatAMergeRemembersGoesWithItsDraft1795400000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(moved);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
