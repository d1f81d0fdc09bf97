import type { Item } from '../tree/concept-tree.js';
import { decisionOf, deviations, formOf, missingIn, needsReason } from './item-form.js';

const district = {
  __typename: 'ConceptItemSource',
  title: 'Sprache',
  text: 'Kurse',
  target: '80 % bis 2022',
  responsible: null,
  priority: 'high',
} as const;
const goal: Item = {
  __typename: 'ConceptItem',
  id: 'g',
  code: '1.1',
  kind: 'goal',
  stance: null,
  version: 3,
  origin: 'example',
  localOrigin: null,
  exampleFields: [],
  relevantForMunicipalities: true,
  title: 'Sprache',
  text: 'Kurse',
  target: '80 % bis 2022',
  responsible: null,
  priority: 'high',
  reason: null,
  updatedAt: null,
  updatedBy: null,
  fieldCode: '1',
  district,
  indicators: [],
};
const form = formOf(goal);

describe('the form of a concept item', () => {
  it('knows which fields differ from the district, whatever the white space', () => {
    expect(deviations({ ...form, title: ' Sprache ' }, goal)).toEqual([]);
    expect(deviations({ ...form, text: 'Kurse am Abend', responsible: 'Frau Ōshima' }, goal)).toEqual(['text', 'responsible']);
    expect(deviations(form, { ...goal, district: null })).toEqual([]);
  });

  it('asks for a reason when something is left out or aimed lower', () => {
    expect(needsReason({ ...form, stance: 'omitted' }, goal)).toBe(true);
    expect(needsReason({ ...form, stance: 'adapted', target: '60 % bis 2022' }, goal)).toBe(true);
    expect(needsReason({ ...form, stance: 'adapted', title: 'Anders' }, goal)).toBe(false);
    expect(needsReason({ ...form, stance: 'adopted' }, goal)).toBe(false);
  });

  it('waits for the reason, for a title and for the text of an own item before it saves', () => {
    expect(missingIn({ ...form, stance: 'omitted', reason: ' ' }, goal)).toBe('reason');
    expect(missingIn({ ...form, stance: 'omitted', reason: 'kein Bedarf' }, goal)).toBeNull();
    expect(missingIn({ ...form, stance: 'adapted', title: '' }, goal)).toBe('title');
    expect(missingIn({ ...form, stance: 'adapted', text: '' }, goal)).toBeNull();
    expect(missingIn({ ...form, stance: 'own', text: '' }, { ...goal, district: null })).toBe('text');
    expect(missingIn({ ...form, stance: 'adopted', title: '' }, goal)).toBeNull();
  });

  it('sends only the wording that differs, so that the rest goes on following the district', () => {
    expect(decisionOf({ ...form, text: 'Kurse am Abend' }, goal, 'adapted', 3)).toEqual({
      itemId: 'g',
      expectedVersion: 3,
      stance: 'adapted',
      reason: null,
      text: 'Kurse am Abend',
    });
    expect(decisionOf({ ...form, text: 'vergessen' }, goal, 'adopted', 3)).not.toHaveProperty('text');
  });
});
