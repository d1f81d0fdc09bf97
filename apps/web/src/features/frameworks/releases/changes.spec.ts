import { filtered, grouped } from '../../../ui/changes/change-groups.js';
import { inReadingOrder, placeOf, type Change } from './changes.js';

const change = (over: Partial<Change>) =>
  ({
    kind: 'text_changed',
    itemId: 'a',
    itemKind: 'goal',
    code: '1.1',
    title: 'Sprache',
    fieldCode: '1',
    fieldTitle: 'Ankommen',
    words: [],
    ...over,
  }) as Change;

const changes = [
  change({ field: 'text', before: 'alter Text', after: 'neuer Text' }),
  change({ kind: 'target_changed', field: 'target' }),
  change({ itemId: 'b', kind: 'added', code: '2.1', title: 'Arbeit', fieldCode: '2', fieldTitle: 'Arbeitsmarkt' }),
  change({ itemId: 'i', itemKind: 'indicator', kind: 'indicator_changed', code: 'K1', title: 'Quote', fieldCode: null }),
  change({ itemId: 't', itemKind: 'task_area', code: 'A', title: 'Beratung', fieldCode: null }),
];

describe('the changes between two releases', () => {
  it('are read field by field and entry by entry', () => {
    expect(
      grouped(changes, placeOf).map(({ place, entries }) => [place, entries.map(({ name, changes: own }) => `${name}: ${own.length}`)]),
    ).toEqual([
      ['1 Ankommen', ['1.1 Sprache: 2']],
      ['2 Arbeitsmarkt', ['2.1 Arbeit: 1']],
      ['indicators', ['K1 Quote: 1']],
      ['texts', ['A Beratung: 1']],
    ]);
  });

  it('stand in the order of their numbers, what is gone among what is there', () => {
    const gone = change({ itemId: 'g', kind: 'removed', code: '2.1', fieldCode: '2' });
    const tenth = change({ itemId: 'z', kind: 'removed', code: '1.10' });
    const order = inReadingOrder([gone, tenth, ...changes.toReversed()]).map(({ code, kind }) => `${code} ${kind}`);
    expect(order.slice(0, 3)).toEqual(['1.1 target_changed', '1.1 text_changed', '1.10 removed']);
    expect(order.slice(-2)).toEqual(['K1 indicator_changed', 'A text_changed']);
  });

  it('are filtered by kind and by words in any of their texts', () => {
    expect(filtered(changes, { kind: 'added', text: '' }).map(({ itemId }) => itemId)).toEqual(['b']);
    expect(filtered(changes, { kind: null, text: 'SPRACHE neuer' })).toHaveLength(1);
    expect(filtered(changes, { kind: null, text: '' })).toHaveLength(5);
  });
});
