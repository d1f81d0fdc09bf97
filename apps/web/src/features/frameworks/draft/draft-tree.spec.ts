import { draftItem } from './draft-tree.fixture.js';
import { countBelow, lastChanged, treeOf } from './draft-tree.js';

const items = [
  draftItem('f', 'field', null),
  draftItem('c', 'challenge', 'f'),
  draftItem('g1', 'goal', 'c'),
  draftItem('g2', 'goal', 'c'),
  draftItem('g3', 'goal', 'c'),
];

describe('the draft of the framework', () => {
  it('is a tree in the order of its rows', () => {
    expect(treeOf(items)[0]?.children[0]?.children.map((node) => node.item.id)).toEqual(['g1', 'g2', 'g3']);
    expect(treeOf(items, 'c').map((node) => node.item.id)).toEqual(['g1', 'g2', 'g3']);
    expect(countBelow(items, 'f')).toBe(4);
  });

  it('tells what was changed last and by whom', () => {
    const changed = items.map((item, index) =>
      index < 2 ? item : { ...item, updatedBy: 'Paul', updatedAt: `2018-04-1${index}T08:00:00.000Z` },
    );
    expect(lastChanged({ items: changed, indicators: [] }, 2).map(({ id }) => id)).toEqual(['g3', 'g2']);
  });
});
