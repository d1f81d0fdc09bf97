import { filtered, hitsIn, type ConceptFilter } from './concept-filter.js';
import { find, itemsIn, nextOpen, openIn, type Concept, type Goal, type Item } from './concept-tree.js';
import { fieldAfter, walkAt } from './field-walk.js';

const none: ConceptFilter = { field: null, stance: null, since: null, text: '', commented: null };

function item(id: string, stance: Item['stance'], title = `Titel ${id}`): Item & { measures: Item[] } {
  return {
    __typename: 'ConceptItem',
    id,
    code: id,
    kind: 'goal',
    stance,
    version: 1,
    origin: 'example',
    localOrigin: null,
    exampleFields: [],
    relevantForMunicipalities: true,
    title,
    text: '',
    target: null,
    responsible: null,
    priority: null,
    reason: null,
    updatedAt: null,
    updatedBy: null,
    fieldCode: '1',
    district: null,
    indicators: [],
    measures: [],
  };
}

function concept(goals: Record<string, Goal[]>): Concept {
  const counts = { __typename: 'DecisionCounts', decided: 0, open: 0, total: 0 } as const;
  return {
    __typename: 'LocalConcept',
    id: 'c',
    revision: 1,
    state: 'draft',
    version: 1,
    availableActions: [],
    adoptionOrigin: null,
    municipality: { __typename: 'MunicipalitySummary', id: 'm', name: 'Stadt Melle', shortName: 'Melle' },
    adoption: null,
    counts,
    fields: Object.entries(goals).map(([code, items]) => ({
      __typename: 'ConceptField',
      id: `f${code}`,
      code,
      title: `Feld ${code}`,
      guidingPrinciple: null,
      guidingPrincipleOrigin: null,
      counts,
      challenges: [{ __typename: 'ConceptChallenge', id: `h${code}`, code: `${code}.1`, title: '', text: '', origin: 'example', items }],
    })),
  };
}

const melle = concept({
  1: [{ ...item('1.1', 'adopted', 'Sprache früh fördern'), measures: [item('1.1.1', null, 'Sprachpaten gewinnen')] }],
  2: [item('2.1', null, 'Wohnraum'), item('2.2', 'omitted')],
});

describe('a local concept as a tree', () => {
  it('finds a field, a challenge, a goal and a measure by their id', () => {
    expect(['f1', 'h2', '2.1', '1.1.1'].map((id) => find(melle, id)?.kind)).toEqual(['field', 'challenge', 'item', 'item']);
    expect(find(melle, 'elsewhere')).toBeNull();
  });

  it('goes from one open item to the next and begins again at the top', () => {
    expect(nextOpen(melle.fields, undefined)?.id).toBe('1.1.1');
    expect(nextOpen(melle.fields, '1.1.1')?.id).toBe('2.1');
    expect(nextOpen(melle.fields, '2.1')?.id).toBe('1.1.1');
    expect(nextOpen(concept({ 1: [item('1.1', null)] }).fields, '1.1')).toBeNull();
  });

  it('keeps a goal for the sake of its measure, and does not count it as found', () => {
    const left = filtered(melle.fields, { ...none, text: 'sprachpaten' });
    expect(itemsIn(left).map(({ id }) => id)).toEqual(['1.1', '1.1.1']);
    expect(hitsIn(melle.fields, { ...none, text: 'sprachpaten' })).toBe(1);
    expect(hitsIn(melle.fields, { ...none, stance: 'undecided' })).toBe(2);
  });

  it('filters by stance, by what is open and by field, together', () => {
    const ids = (filter: Partial<ConceptFilter>) => itemsIn(filtered(melle.fields, { ...none, ...filter })).map(({ id }) => id);
    expect(ids({ stance: 'omitted' })).toEqual(['2.2']);
    expect(ids({ stance: 'undecided', field: '2' })).toEqual(['2.1']);
    expect(ids({ stance: 'own' })).toEqual([]);
    expect(ids({ commented: new Map([['2.2', 1]]) })).toEqual(['2.2']);
  });

  it('goes to the next open item of what a filter shows only, from an item that it no longer shows as well', () => {
    const second = filtered(melle.fields, { ...none, field: '2' });
    expect(nextOpen(melle.fields, '1.1', second)?.id).toBe('2.1');
    expect(nextOpen(melle.fields, '2.1', second)).toBeNull();
  });

  it('finds words in the local and in the district’s text, in a challenge, and however they are spelt', () => {
    const district = {
      __typename: 'ConceptItemSource',
      title: 'Straße',
      text: 'Fahrräder',
      target: null,
      responsible: null,
      priority: null,
    } as const;
    const worded = concept({ 1: [{ ...item('1.1', 'adapted', 'Weg'), district }, item('1.2', null, 'Anderes')] });
    const found = (text: string) =>
      filtered(worded.fields, { ...none, text }).flatMap(({ challenges }) => challenges.map(({ items }) => items.map(({ id }) => id)));
    expect([found('strasse'), found('weg'), found('Fahrrad'), found('nirgends')]).toEqual([[['1.1']], [['1.1']], [['1.1']], []]);
    const [field] = worded.fields;
    const challenge = { ...field!.challenges[0]!, text: 'Wer neu ist, findet keine Wohnung.' };
    expect(filtered([{ ...field!, challenges: [challenge] }], { ...none, text: 'wohnungen' })).toMatchObject([
      { challenges: [{ items: [] }] },
    ]);
  });

  it('shows what changed since a day of the calendar in the district', () => {
    const changed = concept({ 1: [{ ...item('1.1', 'adopted'), updatedAt: '2018-04-08T22:30:00.000Z' }, item('1.2', null)] });
    const since = (day: string) => itemsIn(filtered(changed.fields, { ...none, since: day })).map(({ id }) => id);
    expect([since('2018-04-09'), since('2018-04-10')]).toEqual([['1.1'], []]);
  });

  it('counts what is left to decide', () => {
    expect(openIn(itemsIn(melle.fields))).toBe(2);
  });
});

describe('a field that is worked through', () => {
  it('knows where one is, what is left and what comes before and after', () => {
    expect(walkAt(melle.fields, '2', '2.2')).toMatchObject({ position: 2, total: 2, open: 1, previous: { id: '2.1' }, next: null });
    expect(walkAt(melle.fields, '2', '1.1')).toBeNull();
    expect(walkAt(melle.fields, null, '1.1')).toBeNull();
  });

  it('is followed by the next one with something open, beginning again at the first', () => {
    const counts = { ...melle.counts, open: 1 };
    const [first, second] = melle.fields;
    expect(fieldAfter([{ ...first!, counts }, second!], '2')?.code).toBe('1');
    expect(fieldAfter([first!, { ...second!, counts }], '1')?.code).toBe('2');
    expect(fieldAfter([first!, { ...second!, counts }], '2')).toBeNull();
  });
});
