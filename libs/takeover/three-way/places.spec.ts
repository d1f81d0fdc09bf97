import { added, changed, firstRelease, item, movedBelow, without } from './releases.fixture.js';
import type { Rows } from './rows.js';
import { merge } from './origin-merge.fixture.js';
import type { TakeoverResult } from './origin-merge.js';

const placeOf = ({ rows }: TakeoverResult, id: string) => {
  const { parent_item_id, field_item_id } = rows.items.find((row) => row.item_id === id) ?? {};
  return `${parent_item_id} in ${field_item_id}`;
};
const standing = ({ rows }: TakeoverResult) => rows.items.map((row) => row.item_id);

describe('what the origin moved', () => {
  it('follows with everything below it, what was added here too', () => {
    const result = merge(movedBelow('2.1', '1.1.1'), added([item('measure', 'ours', '1.1.1', '1')]));
    expect(['1.1.1', '1.1.1.1', 'ours'].map((id) => placeOf(result, id))).toEqual(['2.1 in 2', '1.1.1 in 2', '1.1.1 in 2']);
  });

  it('stays where it was moved here', () => {
    expect(placeOf(merge(movedBelow('2.1', '1.1.1'), movedBelow('1.2', '1.1.1')), '1.1.1')).toBe('1.2 in 1');
  });

  it.each<[string, Rows, string]>([
    ['below what was left out here', movedBelow('2.1', '1.1.1'), '2.1'],
    ['below something new in what was left out here', movedBelow('2.3', '1.1.1', added([item('challenge', '2.3', '2', '2')])), '2'],
  ])('%s stays where it is here', (_, theirs, leftOut) => {
    expect(placeOf(merge(theirs, without(firstRelease, leftOut)), '1.1.1')).toBe('1.1 in 1');
  });

  it('stays below a parent that follows the origin itself', () => {
    const { rows } = merge(movedBelow('2.1', '1.1.1', changed('1.1', { title: 'by them' })), without(firstRelease, '2.1'));
    expect(rows.items.find((row) => row.item_id === '1.1')?.title).toBe('by them');
  });

  it('below what was left out here keeps the place it has here, though the origin removed that', () => {
    const theirs = without(movedBelow('2.1', '1.1.1'), '1');
    const result = merge(theirs, without(firstRelease, '2.1'));
    expect(placeOf(result, '1.1.1')).toBe('1.1 in 1');
    expect(standing(result).filter((id) => ['1', '1.1', '1.2'].includes(id))).toEqual(['1', '1.1']);
  });
});

describe('what the origin removed', () => {
  it('stays for the sake of what was added below it here', () => {
    const mine = added([item('measure', 'ours', '1.1.1', '1')]);
    const result = merge(without(firstRelease, '1'), mine);
    expect(standing(result).filter((id) => id === 'ours' || id.startsWith('1'))).toEqual(['1', '1.1', '1.1.1', 'ours']);
  });
});

it('keeps an order that was chosen here, and follows the origin otherwise', () => {
  const goals = (result: TakeoverResult) => result.rows.items.filter((row) => row.parent_item_id === '1.1.1').map((row) => row.item_id);
  const swapped = changed('1.1.1.2', { position: 0 });
  expect(goals(merge(swapped, firstRelease))).toEqual(['1.1.1.2', '1.1.1.1']);
  expect(goals(merge(firstRelease, swapped))).toEqual(['1.1.1.2', '1.1.1.1']);
  const both = merge(changed('1.2', { position: 0 }), swapped);
  expect([goals(both), standing(both).filter((id) => ['1.1', '1.2'].includes(id))]).toEqual([
    ['1.1.1.2', '1.1.1.1'],
    ['1.2', '1.1'],
  ]);
});
