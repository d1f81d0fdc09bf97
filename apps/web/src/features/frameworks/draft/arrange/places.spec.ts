import { draftItem } from '../draft-tree.fixture.js';
import { siblingsOf } from '../draft-tree.js';
import { dropOn, parentsFor, placed, standingOf, stepFrom } from './places.js';

const items = [
  draftItem('f1', 'field', null),
  draftItem('f2', 'field', null),
  draftItem('c1', 'challenge', 'f1'),
  draftItem('c2', 'challenge', 'f2'),
  draftItem('g1', 'goal', 'c1'),
  draftItem('g2', 'goal', 'c1'),
  draftItem('g3', 'goal', 'c2'),
  draftItem('m1', 'measure', 'g1'),
].map((item) => ({ ...item, fieldId: ['f2', 'c2', 'g3'].includes(item.id) ? 'f2' : 'f1' }));
const get = (id: string) => items.find((item) => item.id === id)!;
const orderBelow = (parentId: string | null, all: typeof items) => siblingsOf(all, parentId).map(({ id }) => id);

describe('one step in the outline', () => {
  it.each([
    ['g1', 'down', { parentId: 'c1', afterId: 'g2' }],
    ['g2', 'up', { parentId: 'c1', afterId: null }],
    ['g2', 'down', { parentId: 'c2', afterId: null }],
    ['g3', 'up', { parentId: 'c1', afterId: 'g2' }],
    ['g1', 'up', null],
    ['g3', 'down', null],
    ['f1', 'down', { parentId: null, afterId: 'f2' }],
    ['f2', 'down', null],
    ['c1', 'down', { parentId: 'f2', afterId: null }],
  ] as const)('takes %s %s, at the edge into the next branch', (id, direction, place) => {
    expect(stepFrom(items, get(id), direction)).toEqual(place);
  });
});

describe('dropping one item on another', () => {
  it.each([
    ['g1', 'g2', false, { edge: 'after', place: { parentId: 'c1', afterId: 'g2' } }],
    ['g3', 'g2', true, { edge: 'before', place: { parentId: 'c1', afterId: 'g1' } }],
    ['g3', 'g1', true, { edge: 'before', place: { parentId: 'c1', afterId: null } }],
    ['g1', 'c2', true, { edge: 'inside', place: { parentId: 'c2', afterId: 'g3' } }],
    ['g1', 'f2', true, null],
    ['g1', 'm1', true, null],
    ['g1', 'g1', true, null],
    ['g1', 'g2', true, null],
    ['g2', 'c1', true, null],
    ['m1', 'g3', true, { edge: 'inside', place: { parentId: 'g3', afterId: null } }],
  ] as const)('puts %s on %s (upper half: %s)', (dragged, over, upper, expected) => {
    expect(dropOn(items, dragged, over, upper)).toEqual(expected);
  });
});

describe('an item put elsewhere', () => {
  it('stands there with everything below it', () => {
    const after = placed(items, 'g1', { parentId: 'c2', afterId: null }) as typeof items;
    expect(orderBelow('c2', after)).toEqual(['g1', 'g3']);
    expect(orderBelow('c1', after)).toEqual(['g2']);
    expect(after.find(({ id }) => id === 'm1')?.fieldId).toBe('f2');
    expect(standingOf(after, 'g1')).toMatchObject({ position: 1, count: 2, parent: { id: 'c2' } });
    expect(placed(items, 'gone', { parentId: 'c2', afterId: null })).toBe(items);
  });

  it('could stand below every item of the kind above', () => {
    expect(parentsFor(items, get('g1')).map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(parentsFor(items, get('f1'))).toEqual([]);
  });
});
