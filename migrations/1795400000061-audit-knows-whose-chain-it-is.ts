import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditKnowsWhoseChainItIs1795400000061 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant usage on schema public to kreisweit_audit;
      grant select (id, district_id) on municipality to kreisweit_audit;
      create policy municipality_audit on municipality for select to kreisweit_audit using (true);
    `);
  }

  down(): Promise<void> {
    throw new Error('forward only');
  }
}
