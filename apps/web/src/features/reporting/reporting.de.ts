export const reportingDe = {
  title: 'Fortschritt {{place}}',
  asOf: 'Stand {{day}}',
  print: 'Drucken',
  decisions: {
    title: 'Ihre Entscheidung ist nötig',
    none: 'Zurzeit wartet nichts auf Ihre Entscheidung.',
    since: 'Seit {{day}}.',
  },
  changes: { title: 'Was sich geändert hat', none: 'Noch keine Änderungen.' },
  concept: {
    title: 'Örtliches Konzept',
    adopted: 'Fassung {{revision}}, beschlossen: {{body}}, {{date}}',
    draft: 'Entwurf {{revision}}: {{decided}} von {{total}} Punkten entschieden',
    field: 'Handlungsfeld',
  },
  stance: { adopted: 'übernommen', adapted: 'angepasst', own: 'eigene', omitted: 'nicht übernommen', undecided: 'offen' },
  funding: {
    title: 'Förderung',
    none: 'Noch kein Antrag.',
    application: 'Antrag',
    requested: 'Beantragt',
    granted: 'Bewilligt',
    sum: 'Zusammen',
  },
  indicators: {
    title: 'Kennzahlen',
    indicator: 'Kennzahl',
    latest: 'Letzter Wert',
    target: 'Ziel',
    noValue: 'noch kein Wert',
  },
} as const;
