import { registerAuditActions } from '#platform/audit';

registerAuditActions({
  'concept.derived': {
    text: {
      de: 'Örtliches Konzept aus Fassung {release} des Rahmenkonzepts abgeleitet',
      en: 'Local concept derived from release {release}',
    },
  },
  'concept.item-adopted': { text: { de: '{item} übernommen', en: '{item} adopted' } },
  'concept.item-adapted': { text: { de: '{item} angepasst', en: '{item} adapted' } },
  'concept.item-omitted': { text: { de: '{item} nicht übernommen', en: '{item} omitted' } },
  'concept.item-own': { text: { de: 'Eigener Eintrag „{item}“ geschrieben', en: 'Own item “{item}” written' } },
  'concept.item-reset': { text: { de: '{item} wieder offen', en: '{item} open again' } },
  'concept.item-removed': { text: { de: 'Eigener Eintrag „{item}“ entfernt', en: 'Own item “{item}” removed' } },
  'concept.open_review': {
    text: { de: 'Interne Durchsicht von Fassung {revision} begonnen', en: 'Internal review of revision {revision} opened' },
  },
  'concept.bring_before_council': {
    text: { de: 'Fassung {revision} in den Rat gebracht', en: 'Revision {revision} brought before the council' },
  },
  'concept.return_to_draft': {
    text: { de: 'Fassung {revision} in den Entwurf zurückgenommen', en: 'Revision {revision} taken back into the draft' },
  },
  'concept.adopted': {
    text: {
      de: 'Örtliches Konzept, Fassung {revision}, am {date} beschlossen',
      en: 'Local concept, revision {revision}, adopted on {date}',
    },
    shared: true,
  },
  'concept.draft-opened': {
    text: { de: 'Neuer Entwurf {revision} des örtlichen Konzepts begonnen', en: 'New draft {revision} of the local concept opened' },
  },
});
