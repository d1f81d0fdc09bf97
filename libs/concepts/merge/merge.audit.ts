import { registerAuditActions } from '#platform/audit';

registerAuditActions({
  'concept.merge-started': {
    text: {
      de: 'Zusammenführung mit Fassung {release} des Rahmenkonzepts begonnen',
      en: 'Merge with release {release} of the framework started',
    },
  },
  'concept.merge-finished': {
    text: {
      de: 'Fassung {release} des Rahmenkonzepts zusammengeführt: {taken} übernommen, {kept} behalten, {decided} entschieden',
      en: 'Release {release} of the framework merged: {taken} taken over, {kept} kept, {decided} decided',
    },
  },
  'concept.merge-undone': {
    text: {
      de: 'Zusammenführung mit Fassung {release} des Rahmenkonzepts zurückgenommen',
      en: 'Merge with release {release} of the framework undone',
    },
  },
});
