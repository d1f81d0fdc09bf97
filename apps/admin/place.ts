import type { Tenancy, TenancyContext } from '#platform/tenancy';
import { WrongUsage } from './command.js';

export interface Place {
  readonly districtId: string;
  readonly municipalityId: string | null;
}

/** The district and municipality a person will work for, by the names people know them by. */
export async function placeOf(tenancy: Tenancy, districtKey: string, slug: string | undefined): Promise<Place> {
  const anywhere: TenancyContext = { purpose: 'job', accountId: null, districtId: null, municipalityId: null };
  const candidate = await find(tenancy, anywhere, 'sign_in.district_id($1) as id', districtKey);
  const inDistrict = { ...anywhere, districtId: candidate };
  const districtId = await find(tenancy, inDistrict, 'id from district where key = $1', districtKey);
  if (!districtId) throw new WrongUsage(`Einen Landkreis mit dem Schlüssel ${districtKey} gibt es nicht.`);
  const municipalityId = slug ? await find(tenancy, inDistrict, 'id from municipality where slug = $1', slug) : null;
  if (slug && !municipalityId) throw new WrongUsage(`Eine Kommune mit dem Kurznamen ${slug} gibt es in diesem Landkreis nicht.`);
  return { districtId, municipalityId };
}

async function find(tenancy: Tenancy, context: TenancyContext, what: string, value: string): Promise<string | null> {
  const [[row] = []] = await tenancy.read(context, [{ name: `admin.${what}`, text: `select ${what}`, values: [value] }]);
  return (row?.['id'] as string | undefined) ?? null;
}
