import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** The port asked for, else the one of the last run when it is still free, else any free one. */
export async function choosePort(folder: string, wanted: number | undefined): Promise<number> {
  if (wanted) {
    if (await freePort(wanted)) return wanted;
    throw new Error(`Port ${wanted} is in use; PostgreSQL cannot listen there.`);
  }
  const file = join(folder, 'port');
  const last = Number(await readFile(file, 'utf8').catch(() => ''));
  const port = (last > 0 && (await freePort(last))) || (await freePort(0));
  if (!port) throw new Error('There is no free port on 127.0.0.1 for PostgreSQL.');
  await writeFile(file, String(port));
  return port;
}

async function freePort(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
