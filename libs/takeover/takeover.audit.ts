import { registerAuditActions } from '#platform/audit';

registerAuditActions({
  'framework.published': {
    text: { de: 'Fassung {release} für andere Landkreise veröffentlicht', en: 'Release {release} published to other districts' },
  },
  'framework.publication-withdrawn': {
    text: { de: 'Veröffentlichung der Fassung {release} zurückgezogen', en: 'Publication of release {release} withdrawn' },
  },
  'framework.taken-over': {
    text: { de: 'Rahmenkonzept von {origin}, Fassung {release}, übernommen', en: 'Framework of {origin}, release {release}, taken over' },
  },
  'framework.merge-started': {
    text: { de: 'Zusammenführung mit Fassung {release} von {origin} begonnen', en: 'Merge with release {release} of {origin} started' },
  },
  'framework.merge-finished': {
    text: {
      de: 'Fassung {release} von {origin} zusammengeführt: {taken} übernommen, {kept} behalten, {decided} entschieden',
      en: 'Release {release} of {origin} merged: {taken} taken over, {kept} kept, {decided} decided',
    },
  },
  'framework.merge-undone': {
    text: { de: 'Zusammenführung mit Fassung {release} von {origin} abgebrochen', en: 'Merge with release {release} of {origin} given up' },
  },
  'framework.merge-taken-back': {
    text: {
      de: 'Zusammenführung mit Fassung {release} von {origin} zurückgenommen; {lost} spätere Änderungen am Entwurf gingen damit verloren',
      en: 'Merge with release {release} of {origin} taken back; {lost} later changes of the draft were lost with it',
    },
  },
});
