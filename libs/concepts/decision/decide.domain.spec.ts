import fc from 'fast-check';
import type { Decision, Stance, Wording } from '../concept.domain.js';
import { changesBetween, decideStance, lengthLimits, placeIssue } from './decide.domain.js';

const district: Wording = { title: 'Sprachkurse', text: 'Kurse vor Ort.', target: '80 %', responsible: 'Kommune', priority: 'high' };
const nothing: Decision = { stance: 'adopted', title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const decision = (part: Partial<Decision>): Decision => ({ ...nothing, ...part });

describe('decideStance', () => {
  const refused: [string, Partial<Decision>, Wording | null, string][] = [
    ['omitting without a reason', { stance: 'omitted' }, district, 'reason REASON_REQUIRED'],
    ['omitting with a blank reason', { stance: 'omitted', reason: '  ' }, district, 'reason REASON_REQUIRED'],
    ['another target without a reason', { stance: 'adapted', target: '65 %' }, district, 'reason REASON_REQUIRED'],
    ['no target any more without a reason', { stance: 'adapted', target: '' }, district, 'reason REASON_REQUIRED'],
    ['adapting nothing', { stance: 'adapted' }, district, 'stance NO_DIFFERENCE'],
    ['adapting to the same words', { stance: 'adapted', title: ' Sprachkurse ', priority: 'high' }, district, 'stance NO_DIFFERENCE'],
    ['adapting to an empty title', { stance: 'adapted', title: ' ' }, district, 'title TITLE_REQUIRED'],
    ['a title beyond all measure', { stance: 'adapted', title: 'x'.repeat(lengthLimits.title + 1) }, district, 'title TOO_LONG'],
    ["calling an item of the district one's own", { stance: 'own', title: 'A', text: 'B' }, district, 'stance STANCE_NOT_POSSIBLE'],
    ['adopting an own item', { stance: 'adopted' }, null, 'stance STANCE_NOT_POSSIBLE'],
    ['an own item without a title', { stance: 'own', text: 'B' }, null, 'title TITLE_REQUIRED'],
    ['an own item without a text', { stance: 'own', title: 'A' }, null, 'text TEXT_REQUIRED'],
  ];
  it.each(refused)('refuses %s', (_, part, origin, issue) => {
    const outcome = decideStance(decision(part), origin);
    expect('issues' in outcome && outcome.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([issue]);
  });

  const accepted: [string, Partial<Decision>, Wording | null, Partial<Decision>][] = [
    ['adopting keeps no wording', { stance: 'adopted', title: 'Anderes' }, district, {}],
    ['omitting with a reason', { stance: 'omitted', reason: 'Gibt es schon.' }, district, { reason: 'Gibt es schon.' }],
    ['another text needs no reason', { stance: 'adapted', text: 'Kurse in Buer.' }, district, { text: 'Kurse in Buer.' }],
    ['what equals the district follows it', { stance: 'adapted', title: 'Sprachkurse', text: 'Neu' }, district, { text: 'Neu' }],
    [
      'another target with a reason',
      { stance: 'adapted', target: '65 %', reason: 'Wohnraum' },
      district,
      { target: '65 %', reason: 'Wohnraum' },
    ],
    ['nothing where the district has nothing', { stance: 'adapted', target: '', text: 'x' }, { ...district, target: null }, { text: 'x' }],
    ['an own item', { stance: 'own', title: ' A ', text: 'B' }, null, { title: 'A', text: 'B' }],
  ];
  it.each(accepted)('%s', (_, part, origin, expected) => {
    expect(decideStance(decision(part), origin)).toEqual({ decision: decision({ stance: part.stance ?? 'adopted', ...expected }) });
  });

  it('decides the same when its own result is sent again', () => {
    fc.assert(
      fc.property(anyDecision, fc.option(anyWording), (input, origin) => {
        const first = decideStance(input, origin);
        if ('issues' in first) return;
        expect(decideStance(first.decision, origin)).toEqual(first);
      }),
    );
  });

  it('never stores an adapted item without a difference, nor a changed target or an omission without a reason', () => {
    fc.assert(
      fc.property(anyDecision, anyWording, (input, origin) => {
        const outcome = decideStance(input, origin);
        if ('issues' in outcome) return;
        const { stance, reason, target, title, text, responsible, priority } = outcome.decision;
        const local = [title, text, target, responsible, priority].filter((part) => part !== null);
        expect(local.length > 0).toBe(stance === 'adapted');
        if (stance === 'omitted' || target !== null) expect(reason).not.toBeNull();
      }),
    );
  });
});

describe('changesBetween', () => {
  it('names what a decision changed, and nothing else', () => {
    const after = decision({ stance: 'omitted', reason: 'Gibt es schon.' });
    expect(changesBetween(null, after)).toEqual([
      { field: 'stance', before: null, after: 'omitted' },
      { field: 'reason', before: null, after: 'Gibt es schon.' },
    ]);
    expect(changesBetween(after, after)).toEqual([]);
    expect(changesBetween(after, null)).toHaveLength(2);
  });
});

describe('placeIssue', () => {
  it.each([
    ['goal', 'challenge', null],
    ['measure', 'goal', null],
    ['goal', 'goal', 'PARENT_OF_OTHER_KIND'],
    ['measure', 'challenge', 'PARENT_OF_OTHER_KIND'],
    ['measure', 'measure', 'PARENT_OF_OTHER_KIND'],
  ] as const)('a %s below a %s: %s', (kind, parent, issue) => {
    expect(placeIssue(kind, { kind: parent })).toBe(issue);
  });

  it('needs a parent', () => {
    expect(placeIssue('goal', undefined)).toBe('PARENT_NOT_FOUND');
  });
});

const words = fc.constantFrom(null, '', 'Sprachkurse', '80 %', ' anders ', 'x'.repeat(301));
const priority = fc.constantFrom(null, 'high' as const, 'low' as const);
const anyWording = fc.record({ title: words, text: words, target: words, responsible: words, priority });
const anyDecision = fc.record({
  stance: fc.constantFrom<Stance>('adopted', 'adapted', 'omitted', 'own'),
  title: words,
  text: words,
  target: words,
  responsible: words,
  priority,
  reason: words,
});
