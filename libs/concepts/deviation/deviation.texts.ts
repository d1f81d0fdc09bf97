import type { Locale } from '#platform/errors';

type Texts<Key extends string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>;

export const stanceTexts: Texts<'adapted' | 'omitted' | 'own'> = {
  de: { adapted: 'angepasst', omitted: 'nicht übernommen', own: 'eigener Eintrag' },
  en: { adapted: 'adapted', omitted: 'omitted', own: 'own item' },
};

export const kindTexts: Texts<'goal' | 'measure'> = { de: { goal: 'Ziel', measure: 'Maßnahme' }, en: { goal: 'Goal', measure: 'Measure' } };

export const priorityTexts: Texts<'high' | 'medium' | 'low'> = {
  de: { high: 'hoch', medium: 'mittel', low: 'niedrig' },
  en: { high: 'high', medium: 'medium', low: 'low' },
};

export const proposalTexts: Texts<'open' | 'withdrawn' | 'taken_up' | 'declined'> = {
  de: { open: 'offen', withdrawn: 'zurückgezogen', taken_up: 'aufgegriffen', declined: 'nicht aufgegriffen' },
  en: { open: 'open', withdrawn: 'withdrawn', taken_up: 'taken up', declined: 'declined' },
};

export const tableHeader: Readonly<Record<Locale, readonly string[]>> = {
  de: [
    ...['Kommune', 'Fassung', 'Beschlossen am', 'Handlungsfeld', 'Name des Handlungsfelds', 'Nummer', 'Art', 'Haltung'],
    ...['Titel (Landkreis)', 'Titel (Kommune)', 'Text (Landkreis)', 'Text (Kommune)', 'Zielwert (Landkreis)', 'Zielwert (Kommune)'],
    ...['Zuständig (Landkreis)', 'Zuständig (Kommune)', 'Priorität (Landkreis)', 'Priorität (Kommune)', 'Begründung', 'Vorschlag'],
  ],
  en: [
    ...['Municipality', 'Revision', 'Adopted on', 'Field of action', 'Name of the field', 'Code', 'Kind', 'Stance'],
    ...['Title (district)', 'Title (municipality)', 'Text (district)', 'Text (municipality)', 'Target (district)', 'Target (municipality)'],
    ...['Responsible (district)', 'Responsible (municipality)', 'Priority (district)', 'Priority (municipality)', 'Reason', 'Proposal'],
  ],
};
