import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { redisAvailable, startRedis } from '../../../../test/support/redis.js';
import { execute } from '../../../../test/support/sql.js';
import { UnsafeQueue } from './backend.js';
import { openBackend } from './open-backend.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

it('creates its tables in the schema of the queue, with a role that can do nothing else', async () => {
  const backend = await openBackend(database.queueUrl);
  const again = await openBackend(database.queueUrl);
  await Promise.all([backend.close(), again.close()]);
  const [state] = await execute(
    database.queueUrl,
    `select to_regclass('bullmq.job') is not null as migrated, has_database_privilege(current_database(), 'create') as may_create_schemas,
            has_schema_privilege('public', 'usage') as sees_the_rest`,
  );
  expect(state).toEqual({ migrated: true, may_create_schemas: false, sees_the_rest: false });
});

it('says at once that the server is not there', async () => {
  await expect(openBackend('postgres://kreisweit_queue@127.0.0.1:1/kreisweit')).rejects.toThrow('ECONNREFUSED');
  await expect(openBackend('redis://127.0.0.1:1')).rejects.toThrow('Connection is closed');
});

(redisAvailable ? it : it.skip)('refuses a Redis that evicts keys', async () => {
  const redis = await startRedis(['--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru']);
  await expect(openBackend(redis.url)).rejects.toThrow(UnsafeQueue);
  await expect(openBackend(redis.url)).rejects.toThrow('maxmemory-policy is allkeys-lru, it must be noeviction');
  await redis.stop();
});
