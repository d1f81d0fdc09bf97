export interface Tenant {
  readonly districtId: string;
  readonly municipalityId: string;
}

/** Whom a variant without sessions answers for: `x-tenant: <district> <municipality>`. */
export function tenantOf(header: string | string[] | undefined): Tenant {
  const [districtId = '', municipalityId = ''] = String(header).split(' ');
  return { districtId, municipalityId };
}
