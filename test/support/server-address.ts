import type { RolePasswords } from '#platform/database';

/** What the jest workers must know about the server of their run; it travels in the environment. */
export interface TestServer {
  readonly port: number;
  readonly superuserPassword: string;
  readonly passwords: RolePasswords;
  /** KREISWEIT_DATA of the seeded template; null when this run has none. */
  readonly demoData: string | null;
}

export const templates = { schema: 'template_schema', demo: 'template_demo' } as const;
const variable = 'KREISWEIT_TEST_SERVER';

export function rolePasswords(server: { password(role: string): string }): RolePasswords {
  return { owner: server.password('kreisweit_owner'), app: server.password('kreisweit_app'), queue: server.password('kreisweit_queue') };
}

export function publish(server: TestServer): void {
  process.env[variable] = JSON.stringify(server);
}

export function testServer(): TestServer {
  const published = process.env[variable];
  if (!published) throw new Error('This test needs PostgreSQL: give its jest project the globalSetup of test/support.');
  return JSON.parse(published) as TestServer;
}
