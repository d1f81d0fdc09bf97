import { district, id, secret } from './ids.js';

export const roles = ['coordinator', 'mayor'] as const;

/** A district, its municipalities and in each a coordinator and a mayor who are signed in. */
export function places(municipalities: number): string {
  return `
    insert into district (id, key, name, origin) values (${district}, '99900', 'Landkreis Messwert', 'example');
    insert into municipality (id, district_id, slug, name, short_name, kind, ags, locality_kind, origin)
      select ${id('municipality', 'm')}, ${district}, 'gemeinde-' || m, 'Gemeinde Musterhausen ' || m, 'Musterhausen ' || m,
             'municipality', lpad(m::text, 8, '0'), 'Ortsteil', 'example'
        from generate_series(1, ${municipalities}) m;
    ${roles.map((role, index) => people(role, index, municipalities)).join('')}`;
}

function people(role: string, index: number, municipalities: number): string {
  return `
    insert into account (id, email, display_name, password_hash)
      select ${id('account', 'm', String(index))}, '${role}-' || m || '@bench.example', 'Anna Beispiel ' || m, '$argon2id$nobody'
        from generate_series(1, ${municipalities}) m;
    insert into membership (id, account_id, district_id, municipality_id, role)
      select ${id('membership', 'm', String(index))}, ${id('account', 'm', String(index))}, ${district}, ${id('municipality', 'm')}, '${role}'
        from generate_series(1, ${municipalities}) m;
    insert into session (account_id, membership_id, token_sha256, idle_limit, expires_at, user_agent, address_sha256)
      select ${id('account', 'm', String(index))}, ${id('membership', 'm', String(index))}, sha256(convert_to(${secret(role, 'm')}, 'UTF8')),
             '10 years', now() + interval '10 years', 'bench', sha256('127.0.0.1')
        from generate_series(1, ${municipalities}) m;`;
}
