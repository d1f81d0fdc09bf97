import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { Test, type TestingModule } from '@nestjs/testing';
import { ConfigModule, loadConfig } from '#platform/config';
import { DatabaseModule } from '#platform/database';
import { Tenancy, type TenancyContext, TenancyModule } from '#platform/tenancy';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { testFolder } from '../../../test/support/folder.js';
import { execute } from '../../../test/support/sql.js';
import { createTenants, type TestTenants } from '../../../test/support/tenants.js';
import { OrphanSweep } from './orphan-sweep.js';
import { DocumentJobs } from './document.jobs.js';
import { Documents, DocumentsModule, type OpenedDocument, type StoredDocument } from './index.js';

jest.setTimeout(60_000);

let database: TestDatabase;
let directory: string;
let app: TestingModule;
let tenancy: Tenancy;
let documents: Documents;
let tenants: TestTenants;

beforeAll(async () => {
  database = await createTestDatabase();
  tenants = await createTenants(database);
  directory = await testFolder('documents');
  const config = loadConfig({ DATABASE_URL: database.appUrl, DATABASE_POOL_SIZE: '4', KREISWEIT_DATA: directory });
  const imports = [ConfigModule.forRoot(config), DatabaseModule, TenancyModule, DocumentsModule];
  app = await Test.createTestingModule({ imports }).compile();
  tenancy = app.get(Tenancy);
  documents = app.get(Documents);
});

afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(directory, { recursive: true });
});

const letter = { kind: 'notice', filename: 'Bescheid für Melle.pdf', mediaType: 'application/pdf', at: new Date('2018-04-09T10:00:00Z') };

const store = (context: TenancyContext, text: string, shared = true): Promise<StoredDocument> =>
  tenancy.transaction(context, (tx) => documents.store(tx, context, { ...letter, shared, bytes: Buffer.from(text) }));

const open = (context: TenancyContext, id: string): Promise<OpenedDocument> => tenancy.transaction(context, (tx) => documents.open(tx, id));

const filesOf = ({ municipalityId }: TenancyContext): Promise<string[]> => readdir(join(directory, 'files', municipalityId!));

it('gives back exactly what was stored', async () => {
  const stored = await store({ ...tenants.one, purpose: 'job' }, 'Grüße');
  expect(stored).toEqual({ id: expect.any(String) as string, sizeBytes: 7, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  const opened = await open(tenants.one, stored.id);
  expect(opened).toEqual({
    ...{ ...stored, kind: 'notice', filename: letter.filename, mediaType: 'application/pdf', createdAt: '2018-04-09T10:00:00.000Z' },
    bytes: Buffer.from('Grüße'),
  });
});

it('opens for its municipality, for the district when shared, and for nobody else', async () => {
  const shared = await store(tenants.one, 'geteilt');
  const own = await store(tenants.one, 'eigen', false);
  expect((await open(tenants.district, shared.id)).bytes.toString()).toBe('geteilt');
  const absent = [
    open(tenants.district, own.id),
    open(tenants.two, shared.id),
    open(tenants.two, randomUUID()),
    open(tenants.one, 'no id'),
  ];
  for (const attempt of absent) await expect(attempt).rejects.toThrow('There is no such record.');
  await expect(open({ ...tenants.district, districtId: tenants.elsewhere.districtId }, shared.id)).rejects.toThrow('no such record');
});

it('belongs to the municipality of the context, whoever asks', async () => {
  await expect(store(tenants.district, 'x')).rejects.toThrow(/row-level security|not-null/);
  await expect(store({ ...tenants.one, districtId: tenants.elsewhere.districtId }, 'x')).rejects.toThrow(/foreign key|row-level security/);
});

it('leaves only bytes behind when its act is rolled back', async () => {
  const before = (await filesOf(tenants.one)).length;
  const undone = tenancy.transaction(tenants.one, async (tx) => {
    const { id } = await documents.store(tx, tenants.one, { ...letter, shared: true, bytes: Buffer.from('x') });
    throw new Error(id);
  });
  const id = await undone.catch((error: unknown) => (error as Error).message);
  await expect(open(tenants.one, String(id))).rejects.toThrow('no such record');
  expect(await filesOf(tenants.one)).toHaveLength(before + 1);
});

it('never hands out bytes that are not the stored ones', async () => {
  const { id } = await store(tenants.two, 'echt');
  const [file] = await filesOf(tenants.two);
  await writeFile(join(directory, 'files', tenants.two.municipalityId!, file!), 'falsch');
  await expect(open(tenants.two, id)).rejects.toThrow('does not have its checksum');
  await rm(join(directory, 'files', tenants.two.municipalityId!, file!));
  await expect(open(tenants.two, id)).rejects.toThrow('is missing');
});

it('never changes', async () => {
  const change = tenancy.transaction(tenants.one, (tx) => tx.query(`update document set filename = 'x'`));
  await expect(change).rejects.toThrow('permission denied');
  const removal = tenancy.transaction(tenants.one, (tx) => tx.query('delete from document'));
  await expect(removal).rejects.toThrow('permission denied');
});

it('loses its bytes after its row, and stays quiet when they are gone already', async () => {
  const stored = await store(tenants.one, 'vergessen');
  const [before, jobs] = [await filesOf(tenants.one), app.get(DocumentJobs)];
  await execute(database.superuserUrl, 'delete from document where id = $1', [stored.id]);
  const [job] = await execute<{ payload: { storageKey: string } }>(
    database.superuserUrl,
    `select payload from outbox where job = 'documents.erase' and municipality_id = $1`,
    [tenants.one.municipalityId],
  );
  const nothing = async (): Promise<void> => undefined;
  const handedOver = { id: stored.id, payload: job!.payload, context: tenants.one, attempt: 1, hold: nothing, complete: nothing };
  for (let times = 0; times < 2; times += 1) await jobs.erase(handedOver);
  expect(await filesOf(tenants.one)).toHaveLength(before.length - 1);
});

it('loses bytes that no row names, once they have lain for thirty days; those of another database stay', async () => {
  const sweep = new OrphanSweep({ filesDirectory: join(directory, 'files') }, tenancy);
  const lay = async (municipalityId: string, days: number): Promise<string> => {
    const [folder, name] = [join(directory, 'files', municipalityId), randomUUID()];
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, name), 'verwaist');
    await utimes(join(folder, name), new Date(), new Date(Date.now() - days * 86_400_000));
    return name;
  };
  const stored = await store(tenants.one, 'bleibt');
  const kept = await filesOf(tenants.one);
  await Promise.all(kept.map((name) => utimes(join(directory, 'files', tenants.one.municipalityId!, name), new Date(0), new Date(0))));
  const [fresh, old, elsewhere] = [await lay(tenants.one.municipalityId!, 29), await lay(tenants.one.municipalityId!, 31), randomUUID()];
  const foreign = await lay(elsewhere, 400);
  await sweep.sweep();
  const left = await filesOf(tenants.one);
  expect(left).toContain(fresh);
  expect(left).not.toContain(old);
  expect((await open(tenants.one, stored.id)).bytes.toString()).toBe('bleibt');
  expect(await readdir(join(directory, 'files', elsewhere))).toEqual([foreign]);
});
