import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whenever an entry goes, PostgreSQL looks for entries that name it as their field: without the index, through the whole release each time.
export class EntriesOfAFrameworkAreFoundByTheirField1795400000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index framework_item_field_idx on framework_item (district_id, release_id, field_item_id)`);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
