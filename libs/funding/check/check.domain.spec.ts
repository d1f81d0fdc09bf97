import fc from 'fast-check';
import type { FrozenCopy } from '../application/frozen-copy.domain.js';
import { frozenText, thaw } from '../application/frozen-copy.domain.js';
import { checkCodes, compareShare, formalCheck, hasPassed, type CheckCode, type CheckFacts } from './check.domain.js';

const copy: FrozenCopy = {
  content: {
    title: 'Sprechstunden',
    purpose: 'Aufsuchende Beratung',
    servedItems: [{ id: 'm1', code: '1.1.1.1', title: 'Erstgespräch' }],
    costItems: [{ id: 'c1', kind: 'staff', description: 'Zehn Wochenstunden', amountCents: 100_000 }],
    fundingSources: [
      { id: 's1', kind: 'own', description: 'Haushalt', amountCents: 20_000 },
      { id: 's2', kind: 'grant', description: 'Zuwendung', amountCents: 80_000 },
    ],
  },
  programme: {
    code: 'KW-2018',
    title: 'Programm',
    applicationFrom: '2018-04-01',
    applicationUntil: '2018-06-30',
    spendingFrom: '2018-05-01',
    spendingUntil: '2018-12-31',
    maximumGrantCents: 80_000,
    maximumSharePercent: 80,
    minimumOwnSharePercent: 20,
    requiredConceptState: 'adopted',
    costKinds: [
      { code: 'staff', label: 'Personal', eligible: true, note: null },
      { code: 'investments', label: 'Investitionen', eligible: false, note: null },
    ],
    conditions: [],
    remedyText: '',
    noticeIntro: '',
    isExample: true,
  },
  concept: { revision: 1, adoptedOn: '2018-03-22' },
  municipality: { name: 'Stadt Bramsche' },
  signedOff: null,
};
const facts: CheckFacts = { firstSubmittedAt: '2018-04-09T08:00:00Z', others: [] };

const resultOf = (code: CheckCode, changed: FrozenCopy, given: CheckFacts = facts) =>
  formalCheck(changed, given).find((check) => check.code === code)?.result;
const withTerms = (terms: Partial<FrozenCopy['programme']>): FrozenCopy => ({ ...copy, programme: { ...copy.programme, ...terms } });
const withContent = (content: Partial<FrozenCopy['content']>): FrozenCopy => ({ ...copy, content: { ...copy.content, ...content } });
const receivedAt = (firstSubmittedAt: string): CheckFacts => ({ ...facts, firstSubmittedAt });
const other = { receiptNumber: 'KW-2018-0003', title: 'sprechstunden ', requestedCents: 80_000 };

describe('formal check', () => {
  it('passes a sound application item by item, with a reason in both languages', () => {
    const checks = formalCheck(copy, facts);
    expect(checks.map(({ code }) => code)).toEqual([...checkCodes]);
    expect(checks.map(({ result }) => result)).toEqual(checkCodes.map(() => 'passed'));
    expect(checks.every(({ reason }) => reason.de !== '' && reason.en !== '')).toBe(true);
  });

  it.each([
    ['the last minute in Germany', '2018-06-30T21:59:59Z', 'passed'],
    ['the first minute after it', '2018-06-30T22:00:00Z', 'failed'],
    ['the first minute of the window', '2018-03-31T22:00:00Z', 'passed'],
    ['the minute before it', '2018-03-31T21:59:59Z', 'failed'],
  ])('judges the window in Europe/Berlin: %s', (_, at, result) => {
    expect(resultOf('window', copy, receivedAt(at))).toBe(result);
  });

  it.each<[CheckCode, FrozenCopy, string]>([
    ['completeness', withContent({ purpose: '' }), 'failed'],
    ['sums', withContent({ costItems: [{ ...copy.content.costItems[0]!, amountCents: 100_001 }] }), 'failed'],
    ['eligible_kinds', withContent({ costItems: [{ ...copy.content.costItems[0]!, kind: 'investments' }] }), 'failed'],
    ['eligible_kinds', withContent({ costItems: [{ ...copy.content.costItems[0]!, kind: 'unknown' }] }), 'failed'],
    ['own_share', withTerms({ minimumOwnSharePercent: 20.01 }), 'failed'],
    ['own_share', withTerms({ minimumOwnSharePercent: null }), 'passed'],
    ['maximum_share', withTerms({ maximumSharePercent: 79.99 }), 'failed'],
    ['maximum_share', withTerms({ maximumSharePercent: null }), 'passed'],
    ['maximum_amount', withTerms({ maximumGrantCents: 79_999 }), 'failed'],
    ['maximum_amount', withTerms({ maximumGrantCents: null }), 'passed'],
    ['concept_state', { ...copy, concept: { revision: 1, adoptedOn: null } }, 'failed'],
    ['concept_state', { ...withTerms({ requiredConceptState: 'draft' }), concept: { revision: 1, adoptedOn: null } }, 'passed'],
  ])('%s', (code, changed, result) => {
    expect(resultOf(code, changed)).toBe(result);
  });

  it('hints at other applications and refuses the same one twice', () => {
    expect(resultOf('duplicates', copy, { ...facts, others: [{ ...other, requestedCents: 1 }] })).toBe('hint');
    expect(resultOf('duplicates', copy, { ...facts, others: [{ ...other, title: 'Anderes' }] })).toBe('hint');
    expect(resultOf('duplicates', copy, { ...facts, others: [other] })).toBe('failed');
  });

  it('is passed with hints, not with a failure', () => {
    expect(hasPassed([{ result: 'passed' }, { result: 'hint' }])).toBe(true);
    expect(hasPassed([{ result: 'passed' }, { result: 'failed' }])).toBe(false);
  });
});

describe('shares', () => {
  it('compare exactly where floating point would not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000_000_000 }),
        fc.integer({ min: 0, max: 10_000_000_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (part, whole, hundredths) => {
          const exact = BigInt(part) * 10_000n - BigInt(whole) * BigInt(hundredths);
          expect(compareShare(part, whole, hundredths / 100)).toBe(exact);
        },
      ),
    );
  });
});

describe('frozen copy', () => {
  it('is one text whatever the order of its keys, and comes back whole', () => {
    const shuffled = Object.fromEntries(Object.entries(copy).reverse()) as unknown as FrozenCopy;
    expect(frozenText(shuffled)).toBe(frozenText(copy));
    expect(thaw(frozenText(copy))).toEqual(copy);
  });
});
