import {
  concerning,
  left,
  nextOpen,
  optionsOf,
  pageOf,
  proposedWords,
  sorted,
  takingOf,
  type Draft,
  type Proposal,
} from './proposal-list.js';

const nothing = { title: null, text: null, target: null, responsible: null, priority: null };
const proposal = (id: string, over: Partial<Proposal> = {}) =>
  ({
    ...nothing,
    id,
    itemId: `item-${id}`,
    stance: 'adapted',
    state: 'open',
    fieldCode: '1',
    fieldTitle: 'Ankommen',
    takenItemId: null,
    municipality: { id: 'melle', name: 'Stadt Melle' },
    district: { ...nothing, title: 'Sprache', text: 'Kurse', target: '80 %' },
    ...over,
  }) as Proposal;

describe('a proposal', () => {
  it('shows only the words that are proposed', () => {
    expect(proposedWords(proposal('a', { target: '65 %' }))).toEqual([{ field: 'target', before: '80 %', after: '65 %' }]);
    expect(proposedWords(proposal('a', { stance: 'own', district: null, title: 'Café', target: '' }))).toEqual([
      { field: 'title', before: '', after: 'Café' },
    ]);
  });

  it('is taken into a draft that still has its item, and says where the draft has moved on since', () => {
    const made = proposal('a', { target: '65 %', text: 'Abendkurse' });
    const draft = (over: object) =>
      ({ items: [{ ...nothing, id: 'item-a', version: 3, text: 'Kurse', target: '80 %', ...over }] }) as unknown as Draft;
    expect(takingOf(made, null)).toEqual({ kind: 'no-draft' });
    expect(takingOf(made, draft({ id: 'another' }))).toEqual({ kind: 'gone' });
    expect(takingOf(made, draft({ text: 'Abendkurse' }))).toEqual({ kind: 'ready', version: 3 });
    expect(takingOf(made, draft({ target: '70 %' }))).toMatchObject({
      kind: 'moved',
      version: 3,
      words: [{ field: 'target', now: '70 %' }],
    });
    expect(takingOf(proposal('a', { stance: 'own' }), draft({}))).toEqual({ kind: 'ready', version: null });
  });
});

describe('the inbox of proposals', () => {
  const list = [
    proposal('a'),
    proposal('b', { state: 'declined', fieldCode: '10', fieldTitle: 'Zehn' }),
    proposal('c', {
      municipality: { id: 'bramsche', name: 'Stadt Bramsche' } as Proposal['municipality'],
      fieldCode: '9',
      fieldTitle: 'Neun',
    }),
  ];
  const ids = (filter: Partial<Parameters<typeof left>[1]>) =>
    left(list, { state: null, field: null, municipality: null, ...filter }).map(({ id }) => id);

  it('is filtered by state, field and municipality, together', () => {
    expect(ids({})).toEqual(['a', 'b', 'c']);
    expect(ids({ state: 'open', municipality: 'melle' })).toEqual(['a']);
    expect(ids({ field: '9', state: 'declined' })).toEqual([]);
  });

  it('is shown in the order asked for, fifty at a time', () => {
    const order = (sort: Parameters<typeof sorted>[1]) => sorted(list, sort).map(({ id }) => id);
    expect([order('neueste'), order('feld'), order('kommune')]).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c', 'b'],
      ['c', 'a', 'b'],
    ]);
    expect(sorted([proposal('a', { proposedAt: '2018-04-03' }), proposal('b', { proposedAt: '2018-03-01' })], 'aelteste')[0]?.id).toBe('b');
    const many = Array.from({ length: 60 }, (_, index) => proposal(String(index)));
    expect(pageOf(many, 0).position).toEqual({ totalCount: 60, shown: 50, endCursor: '49', hasNextPage: true, offset: 0 });
    expect(pageOf(many, 50).position).toMatchObject({ shown: 10, hasNextPage: false });
  });

  it('leads from one open proposal to the next', () => {
    expect(nextOpen(list, 'a')?.id).toBe('c');
    expect(nextOpen(list, 'c')?.id).toBe('a');
    expect(nextOpen([], undefined)).toBeNull();
  });

  it('offers what was proposed, fields by number', () => {
    const { fields, municipalities } = optionsOf(list);
    expect(fields.map(({ label }) => label)).toEqual(['1 Ankommen', '9 Neun', '10 Zehn']);
    expect(municipalities.map(({ label }) => label)).toEqual(['Stadt Bramsche', 'Stadt Melle']);
  });

  it('knows what was proposed for an item of the draft, and what was written into it', () => {
    const own = proposal('d', { stance: 'own', takenItemId: 'new' });
    expect(concerning([...list, own], 'item-a').map(({ id }) => id)).toEqual(['a']);
    expect(concerning([own], 'new')).toEqual([own]);
    expect(concerning([own], 'item-d')).toEqual([]);
  });
});
