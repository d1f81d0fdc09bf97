import type { Concept, Item } from '../../tree/concept-tree.js';
import { branches, compare, differences, left, nextOpen, type NeighbourFilter, type Published } from './neighbour-items.js';

const words = { title: 'Sprache', text: 'Kurse', target: null, responsible: null, priority: null, reason: null };
const theirs = (itemId: string, over: Partial<Published> = {}) =>
  ({ itemId, parentId: 'h', kind: 'goal', fieldCode: '1', code: itemId, stance: 'adapted', origin: null, ...words, ...over }) as Published;
const ours = (id: string, over: Partial<Item> = {}) => ({ id, kind: 'goal', stance: null, version: 0, ...words, ...over }) as Item;

const concept = (items: readonly Item[]) =>
  ({ fields: [{ code: '1', challenges: [{ id: 'h', items: items.map((item) => ({ ...item, measures: [] })) }] }] }) as unknown as Concept;

const compared = (published: Published[], own: Item[], sources: { sourceItemId: string; itemId: string; municipalityId: string }[] = []) =>
  compare({ published, concept: concept(own), sources: sources as never, neighbourId: 'bramsche' });
const standings = (...args: Parameters<typeof compared>) => compared(...args).map(({ standing }) => standing);

describe('a neighbour’s item beside the own one', () => {
  it.each<[string, Partial<Item>, Partial<Published>, string]>([
    ['nobody decided here', {}, {}, 'open'],
    ['other words', { stance: 'adapted', text: 'Abendkurse' }, {}, 'decided'],
    ['another stance', { stance: 'omitted' }, {}, 'decided'],
    ['the same words', { stance: 'adapted', target: '' }, {}, 'same'],
    ['the same stance without words', { stance: 'adopted', text: 'neuer Text des Landkreises' }, { stance: 'adopted' }, 'same'],
    ['kept as an own item', { stance: 'own' }, {}, 'missing'],
  ])('%s', (_case, own, item, standing) => {
    expect(standings([theirs('g', item)], [ours('g', own)])).toEqual([standing]);
  });

  it('has no place where the own release does not know it', () => {
    expect(standings([theirs('elsewhere')], [])).toEqual(['missing']);
    expect(standings([theirs('x', { stance: 'own', parentId: 'gone' })], [])).toEqual(['missing']);
  });

  it('own ones are open until they were copied; a measure brings its goal along', () => {
    const goal = theirs('g', { stance: 'own' });
    const measure = theirs('m', { stance: 'own', kind: 'measure', parentId: 'g' });
    expect(compared([goal, measure], []).map(({ standing, along }) => [standing, along?.itemId])).toEqual([
      ['open', undefined],
      ['open', 'g'],
    ]);
    const copied = [{ sourceItemId: 'g', itemId: 'copy', municipalityId: 'bramsche' }];
    expect(compared([goal, measure], [ours('copy', { stance: 'own' })], copied).map(({ standing, along }) => [standing, along])).toEqual([
      ['same', null],
      ['open', null],
    ]);
  });

  it('says field by field what taking over would change', () => {
    const own = ours('g', { stance: 'omitted', reason: 'Kein Bedarf' });
    expect(differences(theirs('g', { text: 'Abendkurse' }), own)).toEqual([
      { field: 'stance', ours: 'omitted', theirs: 'adapted' },
      { field: 'text', ours: 'Kurse', theirs: 'Abendkurse' },
      { field: 'reason', ours: 'Kein Bedarf', theirs: '' },
    ]);
  });
});

describe('a neighbour’s concept', () => {
  const all = compared(
    [
      theirs('a', { stance: 'adopted' }),
      theirs('b'),
      theirs('c', { stance: 'own', fieldCode: '2' }),
      theirs('m', { kind: 'measure', parentId: 'b' }),
    ],
    [ours('a'), ours('b', { stance: 'adopted' }), ours('m')],
  );
  const none: NeighbourFilter = { field: null, worded: false, open: false };
  const ids = (filter: Partial<NeighbourFilter>) => left(all, { ...none, ...filter }).map(({ item }) => item.itemId);

  it('is filtered by field, by what is worded there and by what is open here', () => {
    expect(ids({})).toEqual(['a', 'b', 'c', 'm']);
    expect(ids({ field: '2' })).toEqual(['c']);
    expect(ids({ worded: true })).toEqual(['b', 'c', 'm']);
    expect(ids({ open: true, worded: true })).toEqual(['c', 'm']);
  });

  it('leads from one open item to the next and begins again', () => {
    expect(nextOpen(all, undefined)?.item.itemId).toBe('a');
    expect(nextOpen(all, 'a')?.item.itemId).toBe('c');
    expect(nextOpen(all, 'm')?.item.itemId).toBe('a');
    expect(nextOpen(all.slice(0, 1), 'a')).toBeNull();
  });

  it('shows measures below their goal, and by themselves when the goal is filtered out', () => {
    expect(branches(all).map(({ compared: { item }, measures }) => [item.itemId, measures.length])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ]);
    expect(branches(all.filter(({ item }) => item.itemId === 'm'))).toHaveLength(1);
  });
});
