import type { TenancyContext } from '#platform/tenancy';
import type { TestDatabase } from './database.js';
import { execute } from './sql.js';

export interface TestTenants {
  readonly district: TenancyContext;
  readonly one: TenancyContext;
  readonly two: TenancyContext;
  /** A municipality of another district. */
  readonly elsewhere: TenancyContext;
  readonly districtNames: { readonly here: string; readonly elsewhere: string };
}

/** Two municipalities of one district and one of another, without any data of the demo; each call makes new ones. */
export async function createTenants(database: TestDatabase): Promise<TestTenants> {
  const [key, otherKey] = [nextDistrict(), nextDistrict()];
  const districtNames = { here: `Testkreis ${key}`, elsewhere: `Testkreis ${otherKey}` };
  const here = await createDistrict(database, key, districtNames.here);
  const there = await createDistrict(database, otherKey, districtNames.elsewhere);
  return {
    district: { purpose: 'district', accountId: null, districtId: here, municipalityId: null },
    one: await createMunicipality(database, here, 'one', `${key}001`),
    two: await createMunicipality(database, here, 'two', `${key}002`),
    elsewhere: await createMunicipality(database, there, 'elsewhere', `${otherKey}001`),
    districtNames,
  };
}

let districts = 0;

function nextDistrict(): string {
  districts += 1;
  return String(99900 + districts);
}

async function createDistrict({ ownerUrl }: TestDatabase, key: string, name: string): Promise<string> {
  return idOf(await execute(ownerUrl, 'insert into district (key, name) values ($1, $2) returning id', [key, name]));
}

async function createMunicipality({ ownerUrl }: TestDatabase, districtId: string, slug: string, ags: string): Promise<TenancyContext> {
  const insert = `
    insert into municipality (district_id, slug, name, short_name, kind, ags, locality_kind)
    values ($1, $2, $2, $2, 'municipality', $3, 'Ortsteil') returning id`;
  const municipalityId = idOf(await execute(ownerUrl, insert, [districtId, slug, ags]));
  return { purpose: 'municipal', accountId: null, districtId, municipalityId };
}

function idOf([row]: { id?: string }[]): string {
  if (!row?.id) throw new Error('nothing was inserted');
  return row.id;
}
