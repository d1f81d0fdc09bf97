import { byField, chosenAt, grouped, inOrder, nextOpen, placeOf, resultOf, type Question } from './merge-questions.js';

const question = (itemId: string, over: Partial<Question> = {}) =>
  ({
    itemId,
    field: 'text',
    code: itemId,
    fieldCode: '1',
    fieldTitle: 'Feld',
    base: 'alt',
    theirs: 'neu',
    mine: 'unser',
    choice: null,
    ...over,
  }) as Question;

const questions = [
  question('a'),
  question('a', { field: 'title', choice: 'mine' }),
  question('b', { fieldCode: '2' }),
  question('c', { fieldCode: '2', choice: 'theirs' }),
];

describe('the questions of a merge', () => {
  it('stand under their fields of action in the order they come', () => {
    expect(byField(questions).map(({ code, questions: below }) => [code, below.length])).toEqual([
      ['1', 2],
      ['2', 2],
    ]);
  });

  it('are brought into the order of the numbers, whatever came first', () => {
    const mixed = [
      question('a', { code: '2.1', fieldCode: '2' }),
      question('b', { code: '1.10.1' }),
      question('c', { code: null }),
      question('d', { code: '1.9.1', field: 'title' }),
      question('d', { code: '1.9.1' }),
      question('e', { code: '10.1', fieldCode: '10' }),
    ];
    expect(inOrder(mixed).map(placeOf)).toEqual(['d.title', 'd.text', 'b.text', 'c.text', 'a.text', 'e.text']);
  });

  it.each([
    [undefined, 'nothing'],
    ['feld-2', 'field'],
    ['a.title', 'question'],
    ['z.title', 'missing'],
  ])('are found by their address %s', (place, kind) => {
    expect(chosenAt(questions, place).kind).toBe(kind);
  });

  it.each([
    [undefined, 'a.text'],
    ['a.text', 'b.text'],
    ['b.text', 'a.text'],
    ['feld-2', 'b.text'],
    ['c.text', 'a.text'],
  ])('lead from %s to the next open one, %s', (place, next) => {
    const found = nextOpen(questions, place);
    expect(found && placeOf(found)).toBe(next);
  });

  it('lead nowhere when the last open one is looked at', () => {
    expect(nextOpen([question('a')], 'a.text')).toBeNull();
  });

  it('show what will hold', () => {
    const asked = question('a');
    expect([
      resultOf(asked, null, ''),
      resultOf(asked, 'theirs', ''),
      resultOf(asked, 'mine', ''),
      resultOf(asked, 'own', 'drittes'),
    ]).toEqual(['unser', 'neu', 'unser', 'drittes']);
  });
});

describe('the notes of a merge', () => {
  it('name an item once, with all its texts', () => {
    const note = { what: 'reworded', itemId: 'a', code: '1.1', title: 'Sprache' };
    expect(
      grouped([
        { ...note, field: 'title' },
        { ...note, field: 'text' },
        { ...note, what: 'moved', field: null },
      ]),
    ).toEqual([
      { what: 'reworded', items: [{ itemId: 'a', name: '1.1 Sprache', fields: ['title', 'text'] }] },
      { what: 'moved', items: [{ itemId: 'a', name: '1.1 Sprache', fields: [] }] },
    ]);
  });
});
