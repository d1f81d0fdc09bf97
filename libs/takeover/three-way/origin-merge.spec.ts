import { changeKey, noAnswers } from '#features/concepts/merge/three-way';
import { added, changed, firstRelease, indicatorRow, item, movedBelow, readable, without } from './releases.fixture.js';
import { noRows, type Rows } from './rows.js';
import { answering, merge, nothingRemembered } from './origin-merge.fixture.js';
import { mergeOrigin, type TakeoverResult } from './origin-merge.js';

const itemIn = ({ rows }: TakeoverResult, id: string) => rows.items.find((row) => row.item_id === id);
const field = (id: string) => item('field', id, null, id);
const asked = ({ conflicts }: TakeoverResult) => conflicts.map(({ itemId, field, reason }) => `${itemId} ${field} ${reason}`);

it('is not asked where the two sides worked on different entries', () => {
  const theirs = changed('1.1.1', { text: 'words by them' });
  const result = merge(theirs, changed('2.1.1', { text: 'words by us' }));
  expect(result.conflicts).toEqual([]);
  expect([itemIn(result, '1.1.1')?.text, itemIn(result, '2.1.1')?.text]).toEqual(['words by them', 'words by us']);
});

it('asks where both changed the words of an entry of any kind, and takes the answer', () => {
  const both = (by: string): Rows => ({
    ...changed('1.1', { title: by }, changed('1', { guiding_principle: by }, changed('1.1.1.1', { text: by }))),
    texts: firstRelease.texts.map((text, index) => (index === 0 ? { ...text, text: by } : text)),
    indicators: firstRelease.indicators.map((row, index) => (index === 0 ? { ...row, definition: by } : row)),
  });
  const open = merge(both('by them'), both('by us'));
  expect(open.conflicts.map(({ itemId, field, base, theirs, mine }) => [open.kindOf(itemId), field, base, theirs, mine])).toEqual([
    ['field', 'text', 'principle of 1', 'by them', 'by us'],
    ['challenge', 'title', 'title of 1.1', 'by them', 'by us'],
    ['measure', 'text', 'text of 1.1.1.1', 'by them', 'by us'],
    ['task_area', 'text', 'text of A1', 'by them', 'by us'],
    ['indicator', 'text', 'definition of K-01', 'by them', 'by us'],
  ]);
  expect(open.conflicts.map(({ fieldCode }) => fieldCode)).toEqual(['1', '1', '1', '', '']);
  const result = merge(both('by them'), both('by us'), answering(open, 'theirs'));
  expect(readable(result.rows)).toEqual(readable(both('by them')));
});

describe('links', () => {
  it('of both sides come together, without what either side took off', () => {
    const linked = (...links: Rows['links']): Rows => ({ ...firstRelease, links });
    const [first, second] = firstRelease.links;
    const theirs = linked(first!, second!, { item_id: '1.2.1', indicator_id: 'K-01' });
    const { rows } = merge(theirs, linked(second!, { item_id: '2.2.1', indicator_id: 'K-02' }));
    expect(rows.links.map(({ item_id, indicator_id }) => `${item_id} ${indicator_id}`)).toEqual(['2.1.1 K-02', '1.2.1 K-01', '2.2.1 K-02']);
  });

  it('between fields of action, too', () => {
    const linking = (...fields: string[]) => changed('1.1.1', { linked_field_ids: fields }, added([field('3'), field('4')]));
    const sides = { base: linking('2', '3'), theirs: linking('2', '4'), mine: linking('3', '1') };
    expect(itemIn(mergeOrigin(sides, nothingRemembered), '1.1.1')?.linked_field_ids).toEqual(['4', '1']);
  });

  it('lead to nothing that is gone: what was left out here, or what the origin removed', () => {
    const hung = { ...firstRelease, links: [{ item_id: '1.1.1', indicator_id: 'K-02' }] };
    expect(merge(hung, without(firstRelease, '1.1.1')).rows.links).toEqual([]);
    const goal = item('goal', 'new', '1.1', '1', { linked_field_ids: ['2'] });
    expect(itemIn(merge(added([goal]), without(firstRelease, '2')), 'new')?.linked_field_ids).toEqual([]);
    expect(itemIn(merge(without(firstRelease, '2'), added([goal])), 'new')?.linked_field_ids).toEqual([]);
  });
});

it('speaks of fields of action by the codes they have here', () => {
  const mine = changed('1.1.1', { title: 'by us' }, changed('1', { code: '7' }));
  const { conflicts } = merge(changed('1.1.1', { title: 'by them' }), mine);
  expect(conflicts.map(({ fieldCode }) => fieldCode)).toEqual(['7']);
});

it('says what stays as it is here, and why', () => {
  const mine = added([item('goal', 'ours', '1.1', '1')], without(changed('1.1.1', { text: 'by us' }), '2.2.1'));
  expect(merge(firstRelease, mine).kept.map(({ itemId, what, field }) => [itemId, what, field])).toEqual([
    ['1.1.1', 'worded', 'text'],
    ['2.2.1', 'omitted', null],
    ['ours', 'own', null],
  ]);
});

describe('what the origin removed', () => {
  it('and brings back keeps the facts it has here, where it was kept meanwhile', () => {
    const mine = changed('1.1.1', { relevant_for_municipalities: false, target: 'by us' });
    const result = mergeOrigin({ base: without(firstRelease, '1.1.1'), theirs: firstRelease, mine }, nothingRemembered);
    expect(itemIn(result, '1.1.1')).toMatchObject({ relevant_for_municipalities: false, target: 'by us' });
    expect(asked(result)).toEqual(['1.1.1 target returned']);
  });

  it('goes where nobody worked on it, and is asked where somebody did', () => {
    const theirs = without(firstRelease, '1.1.1');
    expect(itemIn(merge(theirs, firstRelease), '1.1.1')).toBeUndefined();
    const open = merge(theirs, changed('1.1.1', { target: 'by us' }));
    expect(asked(open)).toEqual(['1.1.1 item removed']);
    expect(itemIn(open, '1.1.1')).toMatchObject({ target: 'by us', parent_item_id: '1.1' });
    expect(itemIn(merge(theirs, changed('1.1.1', { target: 'by us' }), answering(open, 'theirs')), '1.1.1')).toBeUndefined();
  });

  it.each<[string, Rows]>([
    ['its code', changed('1.1.1', { code: '1.1.9' })],
    ['its place', movedBelow('1.2', '1.1.1')],
    ['a flag', changed('1.1.1', { relevant_for_municipalities: false })],
    ['a linked field', changed('1.1.1', { linked_field_ids: [] })],
    ['an indicator hung on it', { ...firstRelease, links: [...firstRelease.links, { item_id: '1.1.1', indicator_id: 'K-02' }] }],
    ['an indicator taken off it', { ...firstRelease, links: firstRelease.links.slice(1) }],
  ])('is asked where nobody worded it anew, but changed %s', (_, mine) => {
    expect(asked(merge(without(firstRelease, '1.1.1'), mine))).toEqual(['1.1.1 item removed']);
  });
});

describe('what was left out here', () => {
  it('stays out with everything new below it, though the origin reworded it', () => {
    const theirs = changed('1.1.1', { title: 'by them' }, added([item('measure', 'theirs', '1.1.1', '1')]));
    const result = merge(theirs, without(firstRelease, '1.1.1'));
    expect(readable(result.rows)).toEqual(readable(without(firstRelease, '1.1.1')));
    expect(result.taken).toEqual([]);
  });

  const remembered = ({ decided }: TakeoverResult) => ({
    ...nothingRemembered,
    omitted: new Set([...decided.values()].filter(({ stance }) => stance === 'omitted').map(({ id }) => id)),
  });

  it('stays out when the origin removes it and brings it back', () => {
    const mine = without(firstRelease, '1.1.1');
    const second = merge(mine, mine);
    const third = mergeOrigin({ base: mine, theirs: firstRelease, mine: second.rows }, remembered(second));
    expect(itemIn(third, '1.1.1')).toBeUndefined();
  });

  it('follows the origin again once it was put back', () => {
    const second = merge(firstRelease, without(firstRelease, '1.1.1'));
    const sides = { base: firstRelease, theirs: changed('1.1.1', { title: 'by them' }), mine: firstRelease };
    expect(itemIn(mergeOrigin(sides, remembered(second)), '1.1.1')?.title).toBe('by them');
  });
});

it('remembers words of ours that the origin came to share, so that it never rewrites them unasked', () => {
  const ours = changed('1.1.1', { text: 'shared' });
  const second = merge(ours, ours);
  expect(second.conflicts).toEqual([]);
  const memory = { ...nothingRemembered, ownFields: new Map([['1.1.1', ['text']]]) };
  const third = mergeOrigin({ base: ours, theirs: changed('1.1.1', { text: 'by them' }), mine: second.rows }, memory);
  expect(asked(third)).toEqual(['1.1.1 text both_changed']);
});

it('does not ask the same change again that was answered with keeping', () => {
  const [theirs, mine] = [changed('1.1.1', { text: 'by them' }), changed('1.1.1', { text: 'by us' })];
  const remembered = new Set(merge(theirs, mine).conflicts.map(changeKey));
  const result = merge(theirs, mine, { ...noAnswers, remembered });
  expect([asked(result), itemIn(result, '1.1.1')?.text]).toEqual([[], 'by us']);
});

it('taking over for the first time puts the release beside what stands here, with codes nobody uses yet', () => {
  const own: Rows = {
    ...noRows,
    items: [item('field', 'ours', null, 'ours', { code: '1' })],
    indicators: [{ ...indicatorRow('mine', 0), code: 'K-01' }],
  };
  const { rows, conflicts } = mergeOrigin({ base: noRows, theirs: firstRelease, mine: own }, nothingRemembered);
  expect(conflicts).toEqual([]);
  expect(rows.items.find((row) => row.item_id === 'ours')).toMatchObject({ code: '1', title: 'title of ours' });
  expect(
    rows.items
      .filter(({ kind }) => kind === 'field')
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['1', '2', '3']);
  expect(rows.indicators.map(({ code }) => code).sort()).toEqual(['K-01', 'K-02', 'K-03']);
  expect(readable(mergeOrigin({ base: noRows, theirs: firstRelease, mine: noRows }, nothingRemembered).rows)).toEqual(
    readable(firstRelease),
  );
});
