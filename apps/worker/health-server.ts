import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { RunningWorker } from './worker.js';

/** The same two addresses as the API: alive, and ready with every reason why not. */
export async function serveHealth(worker: RunningWorker, host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    void answer(worker, request.url).then(({ status, body }) =>
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' }).end(JSON.stringify(body)),
    );
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}

async function answer(worker: RunningWorker, path: string | undefined): Promise<{ status: number; body: object }> {
  if (path === '/health/live') return { status: 200, body: { status: 'ok' } };
  if (path !== '/health/ready') return { status: 404, body: {} };
  const { reasons, warnings } = await worker.health();
  const ready = reasons.length === 0;
  return { status: ready ? 200 : 503, body: { status: ready ? 'ok' : 'unavailable', reasons, warnings } };
}
