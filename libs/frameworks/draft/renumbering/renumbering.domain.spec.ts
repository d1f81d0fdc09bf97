import type { ItemKind } from '../../release-tree.domain.js';
import type { PlacedItem } from '../entries/place.domain.js';
import { renumbered, type RenumberingScope } from './renumbering.domain.js';

const item = (id: string, kind: ItemKind, parentId: string | null, code: string, position = 0): PlacedItem => ({
  ...{ id, kind, parentId, fieldId: 'f', position, code },
});

/** Goal 2.3.1 with two measures was moved behind 1.1.2; of the goals below 1.1 the first stands last. */
const items = [
  item('f1', 'field', null, '1'),
  item('f2', 'field', null, '2', 1),
  item('c1', 'challenge', 'f1', '1.1'),
  item('c2', 'challenge', 'f2', '2.3'),
  item('g2', 'goal', 'c1', '1.1.2', 0),
  item('moved', 'goal', 'c1', '2.3.1', 1),
  item('g1', 'goal', 'c1', '1.1.1', 2),
  item('m1', 'measure', 'moved', '2.3.1.4', 0),
  item('m2', 'measure', 'moved', '2.3.1.2', 1),
];
const codes = (all: readonly PlacedItem[], rootId: string, scope: RenumberingScope): string[] =>
  renumbered(all, rootId, scope).map(({ item: { code }, after }) => `${code} → ${after}`);

describe('codes given anew', () => {
  it('follow a moved item with everything below it; what fits is still cited as it was', () => {
    const moved = ['2.3.1 → 1.1.3', '2.3.1.4 → 1.1.3.1', '2.3.1.2 → 1.1.3.2'];
    expect(codes(items, 'moved', 'misplaced')).toEqual(moved);
    expect(codes(items, 'f1', 'misplaced')).toEqual(moved);
    expect(codes(items, 'f2', 'misplaced')).toEqual([]);
  });

  it('follow the outline where that is wanted', () => {
    expect(codes(items, 'f1', 'all')).toEqual([
      ...['1.1.2 → 1.1.1', '2.3.1 → 1.1.2', '2.3.1.4 → 1.1.2.1', '2.3.1.2 → 1.1.2.2'],
      '1.1.1 → 1.1.3',
    ]);
    expect(codes(items, 'moved', 'all')[0]).toBe('2.3.1 → 1.1.3');
  });

  it('are never one that stands elsewhere in the framework', () => {
    const astray = [...items, item('astray', 'goal', 'c2', '1.1.3')];
    expect(codes(astray, 'moved', 'misplaced')[0]).toBe('2.3.1 → 1.1.4');
    expect(codes(astray, 'f1', 'all')).toContain('1.1.1 → 1.1.4');
    expect(codes(astray, 'f2', 'misplaced')).toEqual(['1.1.3 → 2.3.2']);
  });

  it('keep what people chose themselves at the top, and number on behind gaps', () => {
    const own = items.map((one) => (one.id === 'f1' ? { ...one, code: 'A' } : one));
    expect(codes(own, 'f1', 'misplaced').slice(0, 2)).toEqual(['1.1 → A.1', '1.1.2 → A.1.1']);
    const gap = items.filter(({ id }) => id !== 'g1').map((one) => (one.id === 'g2' ? { ...one, code: '1.1.7' } : one));
    expect(codes(gap, 'moved', 'misplaced')[0]).toBe('2.3.1 → 1.1.8');
    expect(renumbered(items, 'gone', 'all')).toEqual([]);
  });
});
