import { moveByKey, pathTo, visibleRows, type TreeNode } from './tree-rows.js';

const leaf = (id: string): TreeNode => ({ id, children: [] });
const tree: TreeNode[] = [{ id: '1', children: [{ id: '1.1', children: [leaf('1.1.1')] }, leaf('1.2')] }, leaf('2')];
const open =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);
const idsOf = (isOpen: (id: string) => boolean) => visibleRows(tree, isOpen).map((row) => row.node.id);

describe('a tree', () => {
  it('hides what stands below a closed branch', () => {
    expect(idsOf(open())).toEqual(['1', '2']);
    expect(idsOf(open('1'))).toEqual(['1', '1.1', '1.2', '2']);
    expect(idsOf(open('1.1'))).toEqual(['1', '2']);
  });

  it('tells screen readers where a row stands', () => {
    expect(visibleRows(tree, open('1'))[2]).toMatchObject({ level: 2, parentId: '1', position: 2, siblings: 2 });
  });

  it('finds the way to a node', () => {
    expect(pathTo(tree, '1.1.1')).toEqual(['1', '1.1']);
    expect(pathTo(tree, '2')).toEqual([]);
    expect(pathTo(tree, 'elsewhere')).toBeNull();
  });

  it.each([
    ['ArrowDown', '1', { focus: '1.1' }],
    ['ArrowUp', '1', null],
    ['ArrowUp', '2', { focus: '1.2' }],
    ['Home', '2', { focus: '1' }],
    ['End', '1', { focus: '2' }],
    ['ArrowRight', '1', { focus: '1.1' }],
    ['ArrowRight', '1.1', { open: '1.1' }],
    ['ArrowRight', '2', null],
    ['ArrowLeft', '1', { close: '1' }],
    ['ArrowLeft', '1.1', { focus: '1' }],
    ['ArrowLeft', '2', null],
    ['x', '1', null],
  ])('%s on %s', (key, id, move) => {
    const isOpen = open('1');
    expect(moveByKey(visibleRows(tree, isOpen), id, key, isOpen)).toEqual(move);
  });
});
