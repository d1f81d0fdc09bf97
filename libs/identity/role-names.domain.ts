type Name = Readonly<Record<'de' | 'en', string>>;

/** What a role is called at the screen. */
export const roleNames: Readonly<Record<string, Name>> = {
  coordinator: { de: 'Koordination', en: 'Coordination' },
  contributor: { de: 'Mitarbeit', en: 'Contributor' },
  mayor: { de: 'Bürgermeisteramt', en: 'Mayor’s office' },
  district_planner: { de: 'Strategische Planung', en: 'Strategic planning' },
  funding_officer: { de: 'Förderung: Prüfung', en: 'Funding: assessment' },
  funding_approver: { de: 'Förderung: Bewilligung', en: 'Funding: approval' },
  district_admin: { de: 'Administration', en: 'Administration' },
  auditor: { de: 'Rechnungsprüfung', en: 'Audit office' },
};
