import { countBelow, formOf, neighbourFor, parentsFor, patchOf, treeOf, type DraftItem } from './draft-tree.js';

const item = (id: string, kind: DraftItem['kind'], parentId: string | null): DraftItem => ({
  ...{ id, kind, parentId, fieldId: 'f', position: 1, code: id, title: id, text: '', target: null, guidingPrinciple: null },
  ...{ priority: null, responsible: null, relevantForMunicipalities: false, linkedFieldIds: [], indicatorIds: [] },
  ...{ origin: 'document', version: 1, updatedBy: null, updatedAt: null, __typename: 'FrameworkDraftItem' },
});

const items = [
  item('f', 'field', null),
  item('c', 'challenge', 'f'),
  item('g1', 'goal', 'c'),
  item('g2', 'goal', 'c'),
  item('g3', 'goal', 'c'),
];
const goal = (id: string) => items.find((one) => one.id === id) ?? item('', 'goal', null);

describe('the draft of the framework', () => {
  it('is a tree in the order of its rows', () => {
    expect(treeOf(items)[0]?.children[0]?.children.map((node) => node.item.id)).toEqual(['g1', 'g2', 'g3']);
    expect(countBelow(items, 'f')).toBe(4);
    expect(parentsFor(items, goal('g1')).map(({ id }) => id)).toEqual(['c']);
  });

  it.each([
    ['g1', 'up', undefined],
    ['g2', 'up', null],
    ['g3', 'up', 'g1'],
    ['g1', 'down', 'g2'],
    ['g3', 'down', undefined],
  ] as const)('moves %s %s behind %s', (id, direction, afterId) => {
    expect(neighbourFor(items, goal(id), direction)).toBe(afterId);
  });

  it('sends only what was changed, and clears what was emptied', () => {
    const before = formOf({ ...goal('g1'), target: '80 %', responsible: 'Amt' });
    expect(patchOf({ ...before, title: ' Neu ', target: '' }, before)).toEqual({ title: 'Neu', target: null });
    expect(patchOf(before, before)).toEqual({});
  });
});
