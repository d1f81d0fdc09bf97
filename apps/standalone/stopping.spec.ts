import { spawn } from 'node:child_process';
import { once } from 'node:events';

async function stopped(server: 'ends' | 'hangs', database: 'ends' | 'hangs', signals = 1): Promise<{ code: unknown; said: string }> {
  const node = ['--import', './test/support/typescript.mjs', 'apps/standalone/stopping.fixture.ts', server, database];
  const started = spawn(process.execPath, node, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(started.stdout, 'data');
  for (let sent = 0; sent < signals; sent += 1) started.kill('SIGINT');
  const [code] = (await once(started, 'close')) as [unknown];
  return { code, said };
}

const brokenOff = 'wurde abgebrochen';

it('ends with code 0 and without a word of force when everything ends by itself, also when one key press arrives twice', async () => {
  const { code, said } = await stopped('ends', 'ends', 2);
  expect(code).toBe(0);
  expect(said).not.toContain(brokenOff);
  expect(said).not.toContain('forced');
});

it.each([
  ['hangs', 'ends'],
  ['ends', 'hangs'],
  ['hangs', 'hangs'],
] as const)('has an end when the server %s and the database %s: it says so, forces the database and fails', async (server, database) => {
  const { code, said } = await stopped(server, database);
  expect(code).toBe(1);
  expect(said).toContain(brokenOff);
  expect(said).toContain('database forced');
});
