type Label = Readonly<Record<'de' | 'en', string>>;

const roleLabels: Readonly<Record<string, Label>> = {
  coordinator: { de: 'Integrationskoordination', en: 'Integration coordination' },
  contributor: { de: 'Mitarbeit', en: 'Contributor' },
  mayor: { de: 'Bürgermeisteramt', en: 'Mayor' },
  district_planner: { de: 'Integrationsplanung', en: 'Integration planning' },
  funding_officer: { de: 'Förderung: Prüfung', en: 'Funding: assessment' },
  funding_approver: { de: 'Förderung: Bewilligung', en: 'Funding: approval' },
  district_admin: { de: 'Verwaltung', en: 'Administration' },
  auditor: { de: 'Rechnungsprüfung', en: 'Audit' },
};

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
      roleLabel: all((row) => roleLabel(String(row['role']), locale)),
      place: all((row) => String(row['place'])),
    };
  });
}

function roleLabel(role: string, locale: 'de' | 'en'): string {
  return roleLabels[role]?.[locale] ?? role;
}
