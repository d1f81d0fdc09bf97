import { changesOf, type Difference } from './revision-changes.js';

const difference = (over: Partial<Difference>): Difference => ({
  __typename: 'ConceptItemDifference',
  kind: 'changed',
  itemId: 'i',
  itemKind: 'goal',
  fieldCode: '1',
  code: '1.1.1',
  title: 'Sprache',
  moved: false,
  fields: [],
  ...over,
});

const field = (name: string, before: string | null, after: string | null): Difference['fields'][number] => ({
  __typename: 'ConceptFieldDifference',
  field: name,
  before,
  after,
  words: [],
});

describe('what differs between two revisions', () => {
  it('is taken apart field by field', () => {
    const fields = [field('stance', null, 'adapted'), field('text', 'a', 'b'), field('target', '1', '2'), field('reason', null, 'weil')];
    expect(changesOf([difference({ fields })]).map(({ kind, field: name }) => [kind, name])).toEqual([
      ['stance_changed', 'stance'],
      ['text_changed', 'text'],
      ['target_changed', 'target'],
      ['attribute_changed', 'reason'],
    ]);
  });

  it('names what moved before what was reworded', () => {
    expect(changesOf([difference({ moved: true, fields: [field('title', 'a', 'b')] })]).map(({ kind }) => kind)).toEqual([
      'moved',
      'text_changed',
    ]);
  });

  it('takes an item that came or went as a whole, with its text', () => {
    const fields = [field('stance', null, 'own'), field('text', null, 'Neu hier.')];
    expect(
      changesOf([
        difference({ kind: 'added', code: null, fields }),
        difference({ kind: 'removed', fields: [field('text', 'Alt.', null)] }),
      ]),
    ).toMatchObject([
      { kind: 'added', field: null, after: 'Neu hier.' },
      { kind: 'removed', field: null, before: 'Alt.' },
    ]);
  });
});
