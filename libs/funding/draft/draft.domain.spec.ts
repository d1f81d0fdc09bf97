import { draftOf, inputIssues, sidesOf, type DraftInput, unknownItems } from './draft.domain.js';

const input: DraftInput = {
  title: ' Sprechstunden ',
  purpose: 'Beratung',
  servedItemIds: ['m1'],
  costItems: [{ kind: 'staff', description: ' Zehn Wochenstunden ', amountCents: 100_000 }],
  fundingSources: [{ id: 's1', kind: 'grant', description: 'Zuwendung', amountCents: 100_000 }],
};
const issuesOf = (changes: Partial<DraftInput>) =>
  inputIssues({ ...input, ...changes }, ['staff']).map(({ path, code }) => `${path} ${code}`);
const line = input.costItems[0]!;

describe('draft input', () => {
  it('is trimmed, and a new line has no id yet', () => {
    const draft = draftOf(input, [{ id: 'm1', code: '1.1', title: 'Maßnahme' }]);
    expect(draft.title).toBe('Sprechstunden');
    expect(draft.costItems).toEqual([{ id: '', kind: 'staff', description: 'Zehn Wochenstunden', amountCents: 100_000 }]);
    expect(draft.fundingSources[0]?.id).toBe('s1');
  });

  it.each<[Partial<DraftInput>, string[]]>([
    [{}, []],
    [{ title: 'x'.repeat(200) }, []],
    [{ title: '𝒳'.repeat(200) }, []],
    [{ title: 'x'.repeat(201) }, ['title TOO_LONG']],
    [{ purpose: 'x'.repeat(10_001) }, ['purpose TOO_LONG']],
    [{ servedItemIds: Array.from({ length: 51 }, String) }, ['servedItemIds TOO_MANY']],
    [{ costItems: Array.from({ length: 101 }, () => line) }, ['costItems TOO_MANY']],
    [{ costItems: [{ ...line, kind: 'yachts' }] }, ['costItems.0.kind UNKNOWN_KIND']],
    [{ costItems: [{ ...line, amountCents: 0 }] }, []],
    [{ costItems: [line, { ...line, amountCents: -1 }] }, ['costItems.1.amountCents OUT_OF_RANGE']],
    [{ costItems: [{ ...line, amountCents: 100_000_000_001 }] }, ['costItems.0.amountCents OUT_OF_RANGE']],
    [{ costItems: [{ ...line, amountCents: 0.5 }] }, ['costItems.0.amountCents OUT_OF_RANGE']],
    [{ fundingSources: [{ ...input.fundingSources[0]!, description: 'x'.repeat(301) }] }, ['fundingSources.0.description TOO_LONG']],
  ])('%#', (changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  it('names the place of an item the concept does not hold', () => {
    expect(unknownItems(['a', 'b'], ['b']).map(({ path }) => path)).toEqual(['servedItemIds.1']);
  });
});

describe('both sides', () => {
  it('are shown as text for exactly the fields that differ', () => {
    const current = draftOf(input, []);
    const yours = draftOf({ ...input, purpose: 'Mehr Beratung', costItems: [] }, [{ id: 'm1', code: null, title: 'Eigenes' }]);
    expect(sidesOf(yours, current, 'de')).toEqual([
      { field: 'purpose', yours: 'Mehr Beratung', current: 'Beratung' },
      { field: 'servedItems', yours: 'Eigenes', current: '' },
      { field: 'costItems', yours: '', current: 'Zehn Wochenstunden: 1.000,00\u00a0€' },
    ]);
  });
});
