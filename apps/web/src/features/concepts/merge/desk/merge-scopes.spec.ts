import type { Question } from './merge-questions.js';
import { scopesOf } from './merge-scopes.js';

const question = (fieldCode: string, field: Question['field'], choice: Question['choice'] = null) =>
  ({ itemId: `${fieldCode}-${field}`, fieldCode, fieldTitle: `Feld ${fieldCode}`, field, choice }) as Question;

const questions = [
  question('1', 'text'),
  question('1', 'title'),
  question('2', 'text'),
  question('3', 'text', 'mine'),
  question('', 'text'),
];

const offered = (...given: Parameters<typeof scopesOf>) =>
  scopesOf(...given).map(({ name, fieldCode, field, count }) => [name, fieldCode ?? field, count]);

describe('answering several questions at once', () => {
  it('is offered in the overview for all and for every field of action with something open', () => {
    expect(offered(questions, undefined)).toEqual([
      ['all', undefined, 4],
      ['field', '1', 2],
      ['field', '2', 1],
      ['beside', '', 1],
    ]);
  });

  it('names no single field where all open questions lie in one', () => {
    expect(offered([question('1', 'text'), question('2', 'text', 'theirs')], undefined)).toEqual([['all', undefined, 1]]);
  });

  it.each([
    [
      'a question',
      { fieldCode: '1', field: 'text' as const },
      [
        ['field', '1', 2],
        ['alike', 'text', 3],
        ['all', undefined, 4],
      ],
    ],
    ['a question of a field that is decided', { fieldCode: '3', field: 'item' as const }, [['all', undefined, 4]]],
    [
      'a field of action',
      { fieldCode: '2' },
      [
        ['field', '2', 1],
        ['all', undefined, 4],
      ],
    ],
  ])('begins at %s with what is nearest', (_place, within, scopes) => {
    expect(offered(questions, within)).toEqual(scopes);
  });
});
