import { jest } from '@jest/globals';
import fc from 'fast-check';
import { type Answers, changeKey, conflictKey, noAnswers } from '#features/concepts/merge';
import { edited, firstRelease, indicatorRow, item, readable, without, wordsIn } from './releases.fixture.js';
import { noRows, type Rows } from './rows.domain.js';
import { mergeOrigin, type TakeoverResult } from './same-merge.js';

jest.setTimeout(120_000);

const nothing = { ownFields: new Map<string, string[]>(), omitted: new Set<string>() };
const merge = (theirs: Rows, mine: Rows, answers: Answers = noAnswers) =>
  mergeOrigin({ base: firstRelease, theirs, mine }, nothing, answers);
const change = (id: string, part: object, rows = firstRelease): Rows => ({
  ...rows,
  items: rows.items.map((row) => (row.item_id === id ? { ...row, ...part } : row)),
  indicators: rows.indicators.map((row) => (row.indicator_id === id ? { ...row, ...part } : row)),
});
const itemIn = ({ rows }: TakeoverResult, id: string) => rows.items.find((row) => row.item_id === id);
const answering = ({ conflicts }: TakeoverResult, choice: 'theirs' | 'mine'): Answers => ({
  ...noAnswers,
  given: new Map(conflicts.map((conflict) => [conflictKey(conflict), { choice, own: null, mine: conflict.mine }])),
});
const lostFrom = (mine: Rows, { rows }: TakeoverResult): string[] => {
  const left = wordsIn(rows);
  return [...wordsIn(mine)].filter((word) => !left.has(word));
};
const asked = ({ conflicts }: TakeoverResult) => conflicts.map(({ itemId, field, reason }) => `${itemId} ${field} ${reason}`);

describe('a later release of the origin', () => {
  const release = edited(firstRelease, 'them');
  const work = edited(firstRelease, 'us');

  it('becomes the own framework where nothing was changed here', () => {
    fc.assert(fc.property(release, (theirs) => expect(readable(merge(theirs, firstRelease).rows)).toEqual(readable(theirs))));
  });

  it('never takes a word that was written here, unless somebody decided so', () => {
    fc.assert(
      fc.property(release, work, (theirs, mine) => {
        const undecided = merge(theirs, mine);
        expect(lostFrom(mine, undecided)).toEqual([]);
        expect(lostFrom(mine, merge(theirs, mine, answering(undecided, 'mine')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves a framework that can be stored: every parent is there, every code and id is used once', () => {
    fc.assert(
      fc.property(release, work, fc.constantFrom('theirs', 'mine'), (theirs, mine, choice) => {
        const { rows } = merge(theirs, mine, answering(merge(theirs, mine), choice));
        const standing = new Map(rows.items.map((row) => [row.item_id, row]));
        expect(standing.size).toBe(rows.items.length);
        expect(new Set(rows.items.map(({ code }) => code)).size).toBe(rows.items.length);
        const homeless = rows.items.filter((row) => {
          const parent = row.parent_item_id === null ? null : standing.get(row.parent_item_id);
          return row.field_item_id !== (parent === null ? row.item_id : parent?.field_item_id);
        });
        expect(homeless).toEqual([]);
        const linked = rows.items.flatMap((row) => row.linked_field_ids);
        expect(linked.filter((id) => standing.get(id)?.kind !== 'field')).toEqual([]);
        expect(rows.links.filter(({ item_id }) => !standing.has(item_id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(release, work, fc.constantFrom('theirs', 'mine'), (theirs, mine, choice) => {
        const first = merge(theirs, mine, answering(merge(theirs, mine), choice));
        const again = mergeOrigin({ base: theirs, theirs, mine: first.rows }, nothing);
        expect(again.conflicts).toEqual([]);
        expect(readable(again.rows)).toEqual(readable(first.rows));
      }),
    );
  });

  it('is not asked where the two sides worked on different entries', () => {
    const theirs = change('1.1.1', { text: 'words by them' });
    const result = merge(theirs, change('2.1.1', { text: 'words by us' }));
    expect(result.conflicts).toEqual([]);
    expect([itemIn(result, '1.1.1')?.text, itemIn(result, '2.1.1')?.text]).toEqual(['words by them', 'words by us']);
  });
});

it('asks where both changed the words of an entry of any kind, and takes the answer', () => {
  const both = (by: string) =>
    change(
      'K-01',
      { definition: by },
      change('1.1', { title: by }, change('1', { guiding_principle: by }, change('1.1.1.1', { text: by }))),
    );
  const open = merge(both('by them'), both('by us'));
  expect(open.conflicts.map(({ itemId, field, base, theirs, mine }) => [open.kindOf(itemId), field, base, theirs, mine])).toEqual([
    ['field', 'text', 'principle of 1', 'by them', 'by us'],
    ['challenge', 'title', 'title of 1.1', 'by them', 'by us'],
    ['measure', 'text', 'text of 1.1.1.1', 'by them', 'by us'],
    ['indicator', 'text', 'definition of K-01', 'by them', 'by us'],
  ]);
  expect(open.conflicts.map(({ fieldCode }) => fieldCode)).toEqual(['1', '1', '1', '']);
  const result = merge(both('by them'), both('by us'), answering(open, 'theirs'));
  expect(readable(result.rows)).toEqual(readable(both('by them')));
});

it('keeps facts that were changed here and follows the others', () => {
  const theirs = change('K-01', { target_value: 20, unit: 'Personen' }, change('1.1.1', { relevant_for_municipalities: false }));
  const mine = change('K-01', { target_value: 15, target_year: 2024 });
  const result = merge(theirs, mine);
  expect(result.rows.indicators[0]).toMatchObject({ target_value: 15, target_year: 2024, unit: 'Personen' });
  expect(itemIn(result, '1.1.1')?.relevant_for_municipalities).toBe(false);
  expect(result.conflicts).toEqual([]);
});

it('brings links of both sides together', () => {
  const links = (...more: Rows['links']): Rows => ({ ...firstRelease, links: [...firstRelease.links, ...more] });
  const result = merge(links({ item_id: '1.2.1', indicator_id: 'K-01' }), {
    ...links({ item_id: '2.2.1', indicator_id: 'K-02' }),
    links: [{ item_id: '2.2.1', indicator_id: 'K-02' }, ...firstRelease.links.slice(1)],
  });
  expect(result.rows.links.map(({ item_id, indicator_id }) => `${item_id} ${indicator_id}`).sort()).toEqual([
    '1.2.1 K-01',
    '2.1.1 K-02',
    '2.2.1 K-02',
  ]);
});

it('speaks of fields of action by the codes they have here', () => {
  const mine = change('1.1.1', { title: 'by us' }, change('1', { code: '7' }));
  const { conflicts } = merge(change('1.1.1', { title: 'by them' }), mine);
  expect(conflicts.map(({ fieldCode }) => fieldCode)).toEqual(['7']);
});

describe('what the origin removed', () => {
  it('goes where nobody worked on it, and is asked where somebody did', () => {
    const theirs = without(firstRelease, '1.1.1');
    expect(itemIn(merge(theirs, firstRelease), '1.1.1')).toBeUndefined();
    const open = merge(theirs, change('1.1.1', { target: 'by us' }));
    expect(asked(open)).toEqual(['1.1.1 item removed']);
    expect(itemIn(open, '1.1.1')).toMatchObject({ target: 'by us', parent_item_id: '1.1' });
    expect(itemIn(merge(theirs, change('1.1.1', { target: 'by us' }), answering(open, 'theirs')), '1.1.1')).toBeUndefined();
  });

  it('stays for the sake of what was added below it here', () => {
    const mine = { ...firstRelease, items: [...firstRelease.items, item('measure', 'ours', '1.1.1', '1')] };
    const result = merge(without(firstRelease, '1'), mine);
    expect(result.rows.items.map((row) => row.item_id).filter((id) => id === 'ours' || id.startsWith('1'))).toEqual([
      '1',
      '1.1',
      '1.1.1',
      'ours',
    ]);
  });
});

describe('what was left out here', () => {
  it('stays out with everything new below it, though the origin reworded it', () => {
    const theirs = change(
      '1.1.1',
      { title: 'by them' },
      { ...firstRelease, items: [...firstRelease.items, item('measure', 'theirs', '1.1.1', '1')] },
    );
    const result = merge(theirs, without(firstRelease, '1.1.1'));
    expect(readable(result.rows)).toEqual(readable(without(firstRelease, '1.1.1')));
    expect(result.taken).toEqual([]);
  });

  it('stays out when the origin removes it and brings it back', () => {
    const mine = without(firstRelease, '1.1.1');
    const second = merge(mine, mine);
    const memory = {
      ...nothing,
      omitted: new Set([...second.decided.values()].filter(({ stance }) => stance === 'omitted').map(({ id }) => id)),
    };
    const third = mergeOrigin({ base: mine, theirs: firstRelease, mine: second.rows }, memory);
    expect(itemIn(third, '1.1.1')).toBeUndefined();
  });
});

it('remembers words of ours that the origin came to share, so that it never rewrites them unasked', () => {
  const ours = change('1.1.1', { text: 'shared' });
  const second = merge(ours, ours);
  expect(second.conflicts).toEqual([]);
  const memory = { ...nothing, ownFields: new Map([['1.1.1', ['text']]]) };
  const third = mergeOrigin({ base: ours, theirs: change('1.1.1', { text: 'by them' }), mine: second.rows }, memory);
  expect(asked(third)).toEqual(['1.1.1 text both_changed']);
});

it('does not ask the same change again that was answered with keeping', () => {
  const [theirs, mine] = [change('1.1.1', { text: 'by them' }), change('1.1.1', { text: 'by us' })];
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
  const { rows, conflicts } = mergeOrigin({ base: noRows, theirs: firstRelease, mine: own }, nothing);
  expect(conflicts).toEqual([]);
  expect(rows.items.find((row) => row.item_id === 'ours')).toMatchObject({ code: '1', title: 'title of ours' });
  expect(
    rows.items
      .filter(({ kind }) => kind === 'field')
      .map(({ code }) => code)
      .sort(),
  ).toEqual(['1', '2', '3']);
  expect(rows.indicators.map(({ code }) => code).sort()).toEqual(['K-01', 'K-02', 'K-03']);
  expect(readable(mergeOrigin({ base: noRows, theirs: firstRelease, mine: noRows }, nothing).rows)).toEqual(readable(firstRelease));
});

it('keeps an order that was chosen here, and follows the origin otherwise', () => {
  const goals = (result: TakeoverResult) => result.rows.items.filter((row) => row.parent_item_id === '1.1.1').map((row) => row.item_id);
  const swapped = change('1.1.1.2', { position: 0 });
  expect(goals(merge(swapped, firstRelease))).toEqual(['1.1.1.2', '1.1.1.1']);
  expect(goals(merge(firstRelease, swapped))).toEqual(['1.1.1.2', '1.1.1.1']);
});
