import fc from 'fast-check';
import type { DecisionRow, DistrictField, DistrictGoal, DistrictItem, Stance } from '../concept.domain.js';
import type { ConceptItem } from './concept-item.domain.js';
import { countsOf, itemsOf, overlay } from './overlay.domain.js';

describe('overlay', () => {
  it('of nothing is the release, all of it open', () => {
    const laid = overlay(framework, []);
    expect(itemsOf(laid).map(wordingOf)).toEqual(districtItems.map(wordingOf));
    expect(itemsOf(laid).every((item) => item.stance === null && item.version === 0)).toBe(true);
    expect(countsOf(laid)).toEqual({ decided: 0, open: 12, total: 12 });
  });

  it('puts the local words over the district and keeps both', () => {
    const [goal] = itemsOf(overlay(framework, [row('g-1-1', { stance: 'adapted', title: 'Unser Ziel' })]));
    expect(goal).toMatchObject({ title: 'Unser Ziel', text: 'text of g-1-1', stance: 'adapted', district: { title: 'title of g-1-1' } });
  });

  it('shows that a municipality left something empty on purpose', () => {
    const [goal] = itemsOf(overlay(framework, [row('g-1-1', { stance: 'adapted', target: '', reason: 'ohne Zielwert' })]));
    expect(goal?.target).toBe('');
  });

  it('stands own items after those of the district, by their position', () => {
    const rows = [
      own('own-b', 'c-1', 'goal', 2),
      own('own-a', 'c-1', 'goal', 1),
      own('own-m', 'own-a', 'measure', 3),
      own('own-n', 'g-1-1', 'measure', 4),
    ];
    const [challenge] = overlay(framework, rows)[0]!.challenges;
    expect(challenge?.items.map((item) => item.id)).toEqual(['g-1-1', 'g-1-2', 'own-a', 'own-b']);
    expect(challenge?.items[2]?.measures.map((item) => item.id)).toEqual(['own-m']);
    expect(challenge?.items[0]?.measures.map((item) => item.id)).toEqual(['m-1-1-1', 'm-1-1-2', 'own-n']);
    expect(challenge?.items[2]).toMatchObject({ code: null, district: null, stance: 'own', fieldCode: '1' });
  });

  it('leaves out decisions on items that the release does not hold', () => {
    expect(itemsOf(overlay(framework, [row('gone', { stance: 'adopted' })]))).toHaveLength(12);
  });

  it('does not mind the order of the decisions', () => {
    fc.assert(
      fc.property(
        decisions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(overlay(framework, shuffled)).toEqual(overlay(framework, rows));
        },
      ),
    );
  });

  it('counts every item once: decided and open are the total, fields add up to the concept', () => {
    fc.assert(
      fc.property(decisions, (rows) => {
        const laid = overlay(framework, rows);
        const total = countsOf(laid);
        expect(total.decided).toBe(rows.length);
        expect(total.decided + total.open).toBe(total.total);
        expect(total.total).toBe(districtItems.length + rows.filter((decision) => decision.stance === 'own').length);
        expect(total.total).toBe(itemsOf(laid).length);
      }),
    );
  });

  it('loses no local word', () => {
    fc.assert(
      fc.property(decisions, (rows) => {
        const shown = new Map(itemsOf(overlay(framework, rows)).map((item) => [item.id, item]));
        rows.forEach((decision) => {
          const item = shown.get(decision.itemId);
          expect(item).toMatchObject({ stance: decision.stance, reason: decision.reason, version: decision.version });
          if (decision.text !== null) expect(item?.text).toBe(decision.text);
        });
      }),
    );
  });

  it('does not touch an item nobody decided', () => {
    fc.assert(
      fc.property(decisions, (rows) => {
        const decided = new Set(rows.map((decision) => decision.itemId));
        const before = new Map(itemsOf(overlay(framework, [])).map((item) => [item.id, item]));
        itemsOf(overlay(framework, rows))
          .filter((item) => !decided.has(item.id))
          .forEach((item) => expect({ ...item, measures: [] }).toEqual({ ...before.get(item.id), measures: [] }));
      }),
    );
  });
});

function district(id: string): DistrictItem {
  const wording = {
    title: `title of ${id}`,
    text: `text of ${id}`,
    target: `target of ${id}`,
    responsible: 'Kommune',
    priority: 'high' as const,
  };
  return { id, code: id.slice(2), relevantForMunicipalities: true, origin: 'example', exampleFields: [], ...wording };
}

const goal = (field: number, number: number): DistrictGoal => ({
  ...district(`g-${field}-${number}`),
  indicators: [],
  measures: [1, 2].map((measure) => district(`m-${field}-${number}-${measure}`)),
});

const framework: DistrictField[] = [1, 2].map((field) => ({
  id: `f-${field}`,
  code: `${field}`,
  title: `field ${field}`,
  origin: 'document',
  guidingPrinciple: null,
  guidingPrincipleOrigin: null,
  challenges: [
    { id: `c-${field}`, code: `${field}.1`, title: 'challenge', text: '', origin: 'example', goals: [goal(field, 1), goal(field, 2)] },
  ],
}));

const districtItems = framework.flatMap((field) =>
  field.challenges.flatMap((challenge) => challenge.goals.flatMap((each) => [each as DistrictItem, ...each.measures])),
);

function row(itemId: string, part: Partial<DecisionRow> & { stance: Stance }): DecisionRow {
  const wording = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
  const place = { kind: itemId.startsWith('m') ? ('measure' as const) : ('goal' as const), parentId: null, fieldId: 'f', position: null };
  return {
    itemId,
    ...wording,
    ...place,
    origin: null,
    indicators: null,
    version: 1,
    updatedAt: '2018-04-03T08:00:00.000Z',
    updatedBy: 'Anna Beispiel',
    ...part,
  };
}

function own(itemId: string, parentId: string, kind: 'goal' | 'measure', position: number): DecisionRow {
  return row(itemId, { stance: 'own', kind, parentId, position, title: `own ${itemId}`, text: 'eigener Text' });
}

function wordingOf({ id, title, text, target, responsible, priority }: DistrictItem | ConceptItem) {
  return { id, title, text, target, responsible, priority };
}

const decision = (itemId: string) =>
  fc
    .constantFrom<Partial<DecisionRow> & { stance: Stance }>(
      { stance: 'adopted' },
      { stance: 'omitted', reason: 'Gibt es schon.' },
      { stance: 'adapted', text: 'anders' },
      { stance: 'adapted', title: 'neu', target: '', reason: 'Ratsbeschluss' },
    )
    .map((part) => row(itemId, part));

const ownItems = [
  own('own-1', 'c-1', 'goal', 1),
  own('own-2', 'own-1', 'measure', 2),
  own('own-3', 'g-2-1', 'measure', 2),
  own('own-4', 'c-2', 'goal', 1),
];

const decisions = fc
  .tuple(fc.subarray(districtItems), fc.constantFrom(0, 1, 2, 3, 4))
  .chain(([items, owned]) =>
    fc.tuple(...items.map((item) => decision(item.id))).map((rows): DecisionRow[] => [...rows, ...ownItems.slice(0, owned)]),
  );
