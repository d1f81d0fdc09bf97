import type { Field, Goal } from '../tree/concept-tree.js';
import { openByItem, openCount, talkOf, type Thread } from './review-threads.js';

const thread = (id: string, itemId: string | null, resolvedAt: string | null = null): Thread => ({
  __typename: 'ConceptThread',
  id,
  itemId,
  text: 'Warum?',
  at: '2018-04-13T08:00:00.000Z',
  author: 'Maria Rat',
  origin: null,
  resolvedAt,
  resolvedBy: resolvedAt && 'Anna Beispiel',
  answers: [],
});

const settled = '2018-04-13T09:00:00.000Z';
const threads = [thread('a', 'g2'), thread('b', 'g1'), thread('c', 'g1', settled), thread('d', null), thread('e', 'removed')];
const field = (id: string, goals: string[]) =>
  ({
    id,
    code: id,
    title: id,
    challenges: [{ items: goals.map((goal) => ({ id: goal, measures: [] }) as unknown as Goal) }],
  }) as unknown as Field;
const fields = [field('1', ['g1']), field('2', ['g2']), field('3', ['g3'])];

const ids = (list: readonly Thread[]) => list.map(({ id }) => id);

describe('the talk of the internal review', () => {
  it('counts what is open, item by item', () => {
    expect(openCount(threads)).toBe(4);
    expect([...openByItem(threads)]).toEqual([
      ['g2', 1],
      ['g1', 1],
      ['removed', 1],
    ]);
  });

  it('stands in the order of the concept; what is about the whole or about nothing any more stands apart', () => {
    const { whole, fields: places, gone } = talkOf(threads, fields, 'offen');
    expect([ids(whole), ids(gone)]).toEqual([['d'], ['e']]);
    expect(places.map(({ field: { id }, items }) => [id, items.flatMap((item) => ids(item.threads))])).toEqual([
      ['1', ['b']],
      ['2', ['a']],
    ]);
  });

  it('shows what was settled to whoever looks for it', () => {
    expect(talkOf(threads, fields, 'erledigt').fields.flatMap(({ items }) => items.flatMap((item) => ids(item.threads)))).toEqual(['c']);
    expect(talkOf(threads, fields, 'alle').fields).toHaveLength(2);
  });
});
