import type { MigrationInterface, QueryRunner } from 'typeorm';

// What a demo invents says so; what people write has no origin.
const tables = ['council_record', 'concept_comment'];

export class ExampleContentOnTheWayToTheCouncil1795400000089 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(
        `alter table ${table} add column origin text,
           add constraint ${table}_origin_check check (origin in ('document', 'statistics', 'example'))`,
      );
    }
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
