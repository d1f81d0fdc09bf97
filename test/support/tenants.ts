import type { TenancyContext } from '#platform/tenancy';
import type { TestDatabase } from './database.js';
import { execute } from './sql.js';

export interface TestTenants {
  readonly district: TenancyContext;
  readonly one: TenancyContext;
  readonly two: TenancyContext;
  /** A municipality of another district. */
  readonly elsewhere: TenancyContext;
}

/** Two municipalities of one district and one of another, without any data of the demo. */
export async function createTenants(database: TestDatabase): Promise<TestTenants> {
  const here = await createDistrict(database, '99901');
  const there = await createDistrict(database, '99902');
  return {
    district: { purpose: 'district', accountId: null, districtId: here, municipalityId: null },
    one: await createMunicipality(database, here, 'one', '99901001'),
    two: await createMunicipality(database, here, 'two', '99901002'),
    elsewhere: await createMunicipality(database, there, 'elsewhere', '99902001'),
  };
}

async function createDistrict({ ownerUrl }: TestDatabase, key: string): Promise<string> {
  return idOf(await execute(ownerUrl, 'insert into district (key, name) values ($1, $2) returning id', [key, `Testkreis ${key}`]));
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
