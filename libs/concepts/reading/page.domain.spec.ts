import type { ConceptItem } from './concept-item.domain.js';
import { type ItemFilter, selection } from './page.domain.js';

function item(id: string, part: Partial<ConceptItem> = {}): ConceptItem {
  const wording = { title: id, text: '', target: null, responsible: null, priority: null };
  const place = { parentId: 'p', fieldCode: '1', kind: 'goal' as const, code: id, relevantForMunicipalities: true };
  const decision = {
    stance: null,
    version: 0,
    origin: null,
    localOrigin: null,
    exampleFields: [],
    reason: null,
    updatedAt: null,
    updatedBy: null,
  };
  return { id, ...wording, ...place, ...decision, district: null, indicators: [], measures: [], ...part };
}

const items = [
  item('1', {
    title: 'Zuwanderung',
    stance: 'omitted',
    reason: 'Die Fahrradwerkstatt gibt es schon.',
    updatedAt: '2018-04-02T08:00:00.000Z',
  }),
  item('2', { title: 'Ärzte', kind: 'measure', fieldCode: '6' }),
  item('3', { title: 'Arbeit', stance: 'adapted', updatedAt: '2018-03-02T08:00:00.000Z', relevantForMunicipalities: false }),
  item('4', { title: 'Aerobic', fieldCode: '7', code: null, stance: 'own', updatedAt: '2018-04-16T08:00:00.000Z' }),
];
const ids = (list: readonly ConceptItem[]) => list.map(({ id }) => id).join('');

describe('selection', () => {
  it.each<[ItemFilter, string]>([
    [{}, '1234'],
    [{ fieldCode: '6' }, '2'],
    [{ kind: 'goal' }, '134'],
    [{ stance: 'adapted' }, '3'],
    [{ undecided: true }, '2'],
    [{ undecided: false }, '134'],
    [{ relevantForMunicipalities: false }, '3'],
    [{ changedSince: '2018-04-02' }, '14'],
    [{ text: 'FAHRRAD schon' }, '1'],
    [{ text: 'Fahrrad Auto' }, ''],
    [{ stance: null, undecided: null, text: null }, '1234'],
    [{ kind: 'goal', undecided: false, changedSince: '2018-04-01' }, '14'],
  ])('%j leaves %s', (filter, left) => {
    expect(ids(selection(items, filter, { by: 'position' }))).toBe(left);
  });

  it('sorts as a German directory does, and by the last change', () => {
    expect(ids(selection(items, {}, { by: 'title' }))).toBe('4231');
    expect(ids(selection(items, {}, { by: 'title', descending: true }))).toBe('1324');
    expect(ids(selection(items, {}, { by: 'updated_at', descending: true }))).toBe('4132');
    expect(ids(selection(items, {}, { by: 'position', descending: true }))).toBe('4321');
  });

  it('leaves the list it was given as it is', () => {
    selection(items, {}, { by: 'title' });
    expect(ids(items)).toBe('1234');
  });
});
