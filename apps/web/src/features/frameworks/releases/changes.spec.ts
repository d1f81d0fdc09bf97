import { filtered, grouped } from '../../../ui/changes/change-groups.js';
import { placeOf, type Change } from './changes.js';

const change = (over: Partial<Change>) =>
  ({ kind: 'text_changed', itemId: 'a', itemKind: 'goal', code: '1.1', title: 'Sprache', fieldCode: '1', words: [], ...over }) as Change;

const changes = [
  change({ field: 'text', before: 'alter Text', after: 'neuer Text' }),
  change({ kind: 'target_changed', field: 'target' }),
  change({ itemId: 'b', kind: 'added', code: '2.1', title: 'Arbeit', fieldCode: '2' }),
  change({ itemId: 'i', itemKind: 'indicator', kind: 'indicator_changed', code: 'K1', title: 'Quote', fieldCode: null }),
  change({ itemId: 't', itemKind: 'task_area', code: 'A', title: 'Beratung', fieldCode: null }),
];

describe('the changes between two releases', () => {
  it('are read field by field and entry by entry', () => {
    expect(
      grouped(changes, placeOf).map(({ place, entries }) => [place, entries.map(({ name, changes: own }) => `${name}: ${own.length}`)]),
    ).toEqual([
      ['1', ['1.1 Sprache: 2']],
      ['2', ['2.1 Arbeit: 1']],
      ['indicators', ['K1 Quote: 1']],
      ['texts', ['A Beratung: 1']],
    ]);
  });

  it('are filtered by kind and by words in any of their texts', () => {
    expect(filtered(changes, { kind: 'added', text: '' }).map(({ itemId }) => itemId)).toEqual(['b']);
    expect(filtered(changes, { kind: null, text: 'SPRACHE neuer' })).toHaveLength(1);
    expect(filtered(changes, { kind: null, text: '' })).toHaveLength(5);
  });
});
