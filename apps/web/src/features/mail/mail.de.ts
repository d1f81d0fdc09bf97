export const mailDe = {
  title: 'Postfach der Demo',
  intro: 'Eine Demo schreibt niemandem. Alle E-Mails, die Kreisweit verschicken würde, liegen hier.',
  refresh: 'Aktualisieren',
  empty: 'Noch keine E-Mail',
  emptyText: 'Hier erscheinen zum Beispiel die Nachricht über einen Bescheid oder der Link zu einem neuen Passwort.',
  to: 'An {{to}}',
} as const;
