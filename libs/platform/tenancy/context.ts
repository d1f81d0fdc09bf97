export type Purpose = 'municipal' | 'district' | 'job' | 'sign-in' | 'public';

/** For whom a unit of work runs. Row security sees exactly this and nothing else. */
export interface TenancyContext {
  readonly purpose: Purpose;
  readonly accountId: string | null;
  readonly districtId: string | null;
  readonly municipalityId: string | null;
}

/** A context without account and tenant: signing in, and what the public may see. */
export function noTenant(purpose: 'sign-in' | 'public'): TenancyContext {
  return { purpose, accountId: null, districtId: null, municipalityId: null };
}

/** The one statement that binds a context to a transaction; `true` makes it end with the transaction. */
export const setContext = {
  name: 'context',
  text: `select set_config('app.purpose', $1, true), set_config('app.account_id', $2, true), set_config('app.district_id', $3, true), set_config('app.municipality_id', $4, true)`,
  values: (context: TenancyContext): string[] => [
    context.purpose,
    context.accountId ?? '',
    context.districtId ?? '',
    context.municipalityId ?? '',
  ],
};
