import { createServer } from 'node:http';
import { typeOverrides } from '../../../../libs/platform/database/types.js';
import { setContext } from '../../../../libs/platform/tenancy/context.js';
import { pipeline } from '../../../../libs/platform/tenancy/pipeline.js';
import pg from 'pg';
import { type Tenant, tenantOf } from '../tenant.js';
import { applicationPage } from './application-page.js';
import { conceptTree } from './concept-tree.js';
import { difference } from './difference.js';
import type { RawRead } from './hot-read.js';
import { mergePreview } from './merge-preview.js';
import { progressPage } from './progress-page.js';

// The limit: node:http, context and prepared selects in one round trip, JSON.stringify. No session, no document, no validation, no limits.
const pool = new pg.Pool({
  connectionString: process.env['DATABASE_URL'],
  max: 10,
  types: typeOverrides,
  options: '-c plan_cache_mode=force_generic_plan',
});
const reads: Readonly<Record<string, RawRead>> = {
  '/Q1': conceptTree,
  '/Q2': applicationPage,
  '/Q3': progressPage,
  '/Q4': difference,
  '/Q5': mergePreview,
};

const server = createServer((request, response) => {
  const read = reads[request.url ?? ''];
  request.resume();
  if (!read) return void response.writeHead(404).end();
  answer(read, tenantOf(request.headers['x-tenant'])).then(
    (body) => response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env['PORT']), '127.0.0.1');

async function answer({ statements, answer: answerOf }: RawRead, { districtId, municipalityId }: Tenant): Promise<string> {
  const client = await pool.connect();
  try {
    const values = setContext.values({ purpose: 'municipal', accountId: null, districtId, municipalityId });
    const [, ...results] = await pipeline(client, [{ ...setContext, values }, ...statements(municipalityId)]);
    return JSON.stringify({ data: answerOf(results) });
  } finally {
    client.release();
  }
}

process.once('SIGTERM', () => process.exit(0));
