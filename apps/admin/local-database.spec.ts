import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testFolder } from '../../test/support/folder.js';
import { withLocalDatabase } from './local-database.js';

let folder: string;

beforeAll(async () => {
  folder = await testFolder('admin');
  await mkdir(join(folder, 'postgres'));
  await writeFile(join(folder, 'postgres', 'port'), '40079');
  await writeFile(join(folder, 'postgres', 'passwords.json'), JSON.stringify({ kreisweit_app: 'a-1', kreisweit_owner: 'o_2' }));
});

afterAll(() => rm(folder, { recursive: true }));

it('finds the database of npm start in its data folder', async () => {
  expect(await withLocalDatabase({ KREISWEIT_DATA: folder, LANG: 'de' })).toEqual({
    ...{ KREISWEIT_DATA: folder, LANG: 'de' },
    DATABASE_URL: 'postgresql://kreisweit_app:a-1@127.0.0.1:40079/kreisweit',
    DATABASE_OWNER_URL: 'postgresql://kreisweit_owner:o_2@127.0.0.1:40079/kreisweit',
  });
});

it.each([
  { DATABASE_URL: 'postgres://app@elsewhere/kreisweit' },
  { DATABASE_OWNER_URL: 'postgres://owner@elsewhere/kreisweit' },
  { KREISWEIT_DATA: '.test/nowhere' },
])('leaves %j alone', async (env) => {
  expect(await withLocalDatabase(env)).toBe(env);
});
