import { byField, initialChoice, withAll, type PublishableItem } from './publish-choice.js';

const item = (itemId: string, fieldCode: string, published = false) => ({ itemId, fieldCode, published }) as PublishableItem;
const items = [item('a', '1'), item('b', '1'), item('c', '3')];
const fields = ['1', '2', '3'].map((code) => ({ code, title: `Feld ${code}` }));

describe('what is shown to the neighbours', () => {
  it('is everything at first, later what is shown now', () => {
    expect([...initialChoice(items)]).toEqual(['a', 'b', 'c']);
    expect([...initialChoice([...items, item('d', '3', true)])]).toEqual(['d']);
  });

  it('is chosen field by field; a field without decided items is left out', () => {
    const choice = withAll(initialChoice(items), items.slice(0, 2), false);
    expect(byField(fields, items, choice).map(({ code, chosen, items: below }) => [code, chosen, below.length])).toEqual([
      ['1', 0, 2],
      ['3', 1, 1],
    ]);
    expect(withAll(choice, items, true).size).toBe(3);
  });
});
