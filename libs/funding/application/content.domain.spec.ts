import fc from 'fast-check';
import { changedFields, maximumLineCents, missingParts, totalsOf, type ApplicationContent, type SourceKind } from './content.domain.js';

const whole: ApplicationContent = {
  title: 'Sprechstunden in drei Ortsteilen',
  purpose: 'Aufsuchende Beratung',
  servedItems: [{ id: 'm1', code: '1.1.1.1', title: 'Erstgespräch' }],
  costItems: [
    { id: 'c1', kind: 'staff', description: 'Zehn Wochenstunden', amountCents: 1_418_400 },
    { id: 'c2', kind: 'rooms', description: 'Räume', amountCents: 81_600 },
  ],
  fundingSources: [
    { id: 's1', kind: 'own', description: 'Haushalt', amountCents: 300_000 },
    { id: 's2', kind: 'grant', description: 'Zuwendung', amountCents: 1_200_000 },
  ],
};
const pathsOf = (content: ApplicationContent) => missingParts(content).map(({ path }) => path);

describe('missing parts', () => {
  it('are none when the application is whole', () => {
    expect(missingParts(whole)).toEqual([]);
  });

  it.each<[Partial<ApplicationContent>, string[]]>([
    [{ title: ' ' }, ['title']],
    [{ purpose: '' }, ['purpose']],
    [{ servedItems: [] }, ['servedItems']],
    [{ costItems: [] }, ['costItems', 'balance']],
    [{ fundingSources: [] }, ['fundingSources', 'balance']],
    [{ costItems: [], fundingSources: [] }, ['costItems', 'fundingSources']],
    [{ costItems: [{ id: 'c', kind: 'staff', description: '', amountCents: 1_500_000 }] }, ['costItems.0.description']],
    [{ costItems: [...whole.costItems, { id: 'c', kind: 'staff', description: 'x', amountCents: 0 }] }, ['costItems.2.amountCents']],
    [{ fundingSources: [{ id: 's', kind: 'own', description: 'x', amountCents: 1_500_000 }] }, ['fundingSources']],
    [{ fundingSources: [{ id: 's', kind: 'grant', description: '', amountCents: 1_500_000 }] }, []],
    [
      { fundingSources: [...whole.fundingSources.slice(1), { id: 's', kind: 'third_party', description: '', amountCents: 300_000 }] },
      ['fundingSources.1.description'],
    ],
    [{ fundingSources: [{ id: 's', kind: 'grant', description: 'x', amountCents: 1_499_999 }] }, ['balance']],
  ])('of %j are %j', (change, paths) => {
    expect(pathsOf({ ...whole, ...change })).toEqual(paths);
  });

  it('name the gap to the cent in both languages', () => {
    const [gap] = missingParts({ ...whole, costItems: [{ ...whole.costItems[0]!, amountCents: 1_500_001 }] });
    expect(gap?.text).toEqual({
      de: 'Kosten und Finanzierung weichen um 0,01\u00a0€ voneinander ab.',
      en: 'Costs and financing differ by €0.01.',
    });
  });
});

describe('changed fields', () => {
  it('ignore new line ids and the order of served items', () => {
    const retyped = { ...whole, costItems: whole.costItems.map((item) => ({ ...item, id: `new-${item.id}` })) };
    expect(changedFields(whole, retyped)).toEqual([]);
  });

  it('name what differs', () => {
    const changed = { ...whole, title: 'Neu', costItems: [], servedItems: [] };
    expect(changedFields(whole, changed)).toEqual(['title', 'servedItems', 'costItems']);
  });
});

describe('money', () => {
  const cents = fc.integer({ min: 0, max: maximumLineCents });
  const costItem = fc.record({ id: fc.uuid(), kind: fc.constant('staff'), description: fc.string(), amountCents: cents });
  const source = fc.record({
    id: fc.uuid(),
    kind: fc.constantFrom<SourceKind>('own', 'third_party', 'grant'),
    description: fc.string(),
    amountCents: cents,
  });
  const plans = fc.record({ costItems: fc.array(costItem, { maxLength: 100 }), fundingSources: fc.array(source, { maxLength: 100 }) });

  it('adds up exactly, whatever the order', () => {
    fc.assert(
      fc.property(plans, ({ costItems, fundingSources }) => {
        const totals = totalsOf({ costItems, fundingSources });
        expect(BigInt(totals.totalCostCents)).toBe(costItems.reduce((sum, item) => sum + BigInt(item.amountCents), 0n));
        expect(totals.balanceCents).toBe(totals.totalCostCents - totals.totalFundingCents);
        expect(totals).toEqual(totalsOf({ costItems: [...costItems].reverse(), fundingSources: [...fundingSources].reverse() }));
      }),
    );
  });

  it('is balanced exactly when no balance is missing', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(pathsOf({ ...whole, ...plan }).includes('balance')).toBe(totalsOf(plan).balanceCents !== 0);
      }),
    );
  });
});
