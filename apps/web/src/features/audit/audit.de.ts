export const auditDe = {
  title: 'Prüfprotokoll',
  intro:
    'Jede Handlung ist mit der vorhergehenden verkettet: Wird ein Eintrag geändert, gelöscht oder vertauscht, stimmt die Kette nicht mehr.',
  chain: 'Kette',
  all: 'alle, die Sie sehen dürfen',
  district: 'Landkreis',
  empty: 'Noch keine Einträge.',
  chainKind: { district: 'Landkreis', municipality: 'Kommune' },
  what: 'Handlung',
  who: 'Wer',
  when: 'Wann',
  realTime: 'aufgezeichnet {{when}}',
  sequence: 'Nr.',
  hash: 'Prüfsumme',
  erased: 'Name gelöscht',
  system: 'Kreisweit, automatisch',
} as const;
