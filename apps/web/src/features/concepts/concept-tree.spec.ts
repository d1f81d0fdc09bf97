import { filtered, find, itemsIn, nextOpen, openIn, type Concept, type ConceptFilter, type Goal, type Item } from './concept-tree.js';

const none: ConceptFilter = { field: null, stance: null, text: '' };

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
    expect(nextOpen(melle, undefined)?.id).toBe('1.1.1');
    expect(nextOpen(melle, '1.1.1')?.id).toBe('2.1');
    expect(nextOpen(melle, '2.1')?.id).toBe('1.1.1');
    expect(nextOpen(concept({ 1: [item('1.1', null)] }), '1.1')).toBeNull();
  });

  it('keeps a goal for the sake of its measure', () => {
    const left = filtered(melle.fields, { ...none, text: 'sprachpaten' });
    expect(itemsIn(left).map(({ id }) => id)).toEqual(['1.1', '1.1.1']);
  });

  it('filters by stance, by what is open and by field, together', () => {
    const ids = (filter: Partial<ConceptFilter>) => itemsIn(filtered(melle.fields, { ...none, ...filter })).map(({ id }) => id);
    expect(ids({ stance: 'omitted' })).toEqual(['2.2']);
    expect(ids({ stance: 'undecided', field: '2' })).toEqual(['2.1']);
    expect(ids({ stance: 'own' })).toEqual([]);
  });

  it('counts what is left to decide', () => {
    expect(openIn(itemsIn(melle.fields))).toBe(2);
  });
});
