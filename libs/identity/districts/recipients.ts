import type { Locale } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import type { Role } from '../identity.graphql.js';

export interface RecipientAccount {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
}

/** Active people with one of the roles, in a municipality or (null) at the district, as far as the context may see them. */
export function recipientsOf(tx: Tx, municipalityId: string | null, roles: readonly Role[]): Promise<RecipientAccount[]> {
  return tx.query<RecipientAccount[]>(
    `select distinct a.id as "accountId", a.display_name as name, a.email, a.locale
     from membership m join account a on a.id = m.account_id
     where m.municipality_id is not distinct from $1 and m.role = any ($2) and m.ended_at is null and a.disabled_at is null
     order by a.display_name, a.id`,
    [municipalityId, roles],
  );
}
