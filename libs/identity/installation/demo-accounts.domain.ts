import { roleNames } from '../role-names.domain.js';

interface AccountView {
  readonly email: string;
  readonly name: string;
  readonly roleLabel: string;
  readonly place: string;
}

/** One line per account; somebody who acts for two places shows both. */
export function demoAccounts(rows: readonly Readonly<Record<string, unknown>>[], locale: 'de' | 'en'): AccountView[] {
  const emails = [...new Set(rows.map((row) => String(row['email'])))];
  return emails.map((email) => {
    const own = rows.filter((row) => row['email'] === email);
    const all = (of: (row: Readonly<Record<string, unknown>>) => string): string => [...new Set(own.map(of))].join(' / ');
    return {
      email,
      name: String(own[0]?.['name']),
      roleLabel: all((row) => nameOf(String(row['role']), locale)),
      place: all((row) => String(row['place'])),
    };
  });
}

function nameOf(role: string, locale: 'de' | 'en'): string {
  return roleNames[role]?.[locale] ?? role;
}
