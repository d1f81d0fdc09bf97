import fc from 'fast-check';
import { diffReleases } from '#features/frameworks/difference';
import type { Facts } from './facts.js';
import { added, changed, edited, firstRelease, item, movedBelow, without } from './releases.fixture.js';
import { idsIn } from './ids.domain.js';
import type { Rows } from './rows.js';
import { merge, nothingRemembered } from './origin-merge.fixture.js';
import { mergeOrigin } from './origin-merge.js';

const factsOf = (theirs: Rows, mine: Rows): Facts => merge(theirs, mine).facts();
const lines = (changes: Facts['taken']) =>
  changes.map(({ code, field, before, after, beforeParent, afterParent }) =>
    field ? `${code} ${field}: ${before} > ${after}` : `${code}: ${beforeParent} > ${afterParent}`,
  );

describe('what follows the origin without a question', () => {
  it.each<[string, Rows, string[]]>([
    ['a number', changed('1.1.1', { code: '1.1.9' }), ['1.1.1 code: 1.1.1 > 1.1.9']],
    ['a flag', changed('1.1.1', { relevant_for_municipalities: false }), ['1.1.1 relevantForMunicipalities: true > false']],
    ['a target value', changed('K-01', { target_value: 20 }), ['K-01 targetValue: 10 > 20']],
    ['a linked field that goes', changed('1.1.1', { linked_field_ids: [] }), ['1.1.1 linkedFields: 2 > ']],
    ['a move inside one field', movedBelow('1.2', '1.1.1'), ['1.1.1: 1.1 title of 1.1 > 1.2 title of 1.2']],
    ['another order', changed('1.1.1.2', { position: 0 }), ['1.1.1.2: 1.1.1 title of 1.1.1 > 1.1.1 title of 1.1.1']],
    ['a text', changed('1.1.1', { title: 'by them', text: 'by them' }), []],
  ])('%s', (_, theirs, taken) => {
    const facts = factsOf(theirs, firstRelease);
    expect([lines(facts.taken), facts.kept]).toEqual([taken, []]);
  });
});

describe('what was changed on both sides stays as it is here, and both values are named', () => {
  const withChallenge = added([item('challenge', '1.3', '1', '1')]);
  it.each<[string, Rows, Rows, string[]]>([
    ['a target value', changed('K-01', { target_value: 20 }), changed('K-01', { target_value: 15 }), ['K-01 targetValue: 15 > 20']],
    [
      'values that belong together',
      changed('K-01', { target_value: 20 }),
      changed('K-01', { target_year: 2024 }),
      ['K-01 targetValue: 10 > 20'],
    ],
    ['a number', changed('1.1.1', { code: '1.1.9' }), changed('1.1.1', { code: '1.1.7' }), ['1.1.7 code: 1.1.7 > 1.1.9']],
    ['a place', movedBelow('1.2', '1.1.1'), movedBelow('2.1', '1.1.1'), ['1.1.1: 2.1 title of 2.1 > 1.2 title of 1.2']],
    [
      'a place below what came in',
      movedBelow('1.3', '1.1.1', withChallenge),
      movedBelow('2.1', '1.1.1'),
      ['1.1.1: 2.1 title of 2.1 > 1.3 title of 1.3'],
    ],
    ['the same on both sides', changed('K-01', { unit: 'Personen' }), changed('K-01', { unit: 'Personen' }), []],
    ['only here', firstRelease, changed('K-01', { unit: 'Personen' }), []],
  ])('%s', (_, theirs, mine, kept) => {
    const facts = factsOf(theirs, mine);
    expect(lines(facts.kept)).toEqual(kept);
    expect(facts.taken).toEqual([]);
  });

  it('but not sets, of which nothing is left aside, and nothing about what was left out here', () => {
    const linking = (...fields: string[]) => changed('1.1.1', { linked_field_ids: fields }, added([item('field', '3', null, '3')]));
    const sides = { base: linking('2'), theirs: linking('2', '3'), mine: linking('3') };
    expect(mergeOrigin(sides, nothingRemembered).facts()).toEqual({ taken: [], kept: [] });
    expect(factsOf(movedBelow('2.1', '1.1.1'), without(firstRelease, '1.1.1'))).toEqual({ taken: [], kept: [] });
  });

  it('an order that both chose anew', () => {
    const base = added(['1.1.1.3', '1.1.1.4'].map((id) => item('measure', id, '1.1.1', '1')));
    const [theirs, mine] = [changed('1.1.1.4', { position: 0 }, base), changed('1.1.1.2', { position: 9 }, base)];
    const { taken, kept } = mergeOrigin({ base, theirs, mine }, nothingRemembered).facts();
    expect(taken).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
  });

  it('nothing the origin changed is left aside unsaid', () => {
    fc.assert(
      fc.property(edited(firstRelease, 'them'), edited(firstRelease, 'us'), (theirs, mine) => {
        const result = merge(theirs, mine);
        const { taken, kept } = result.facts();
        const [open, said] = [diffReleases(result.rows, theirs), [...taken, ...kept]].map((changes) => new Set(changes.map(nameOf)));
        const here = new Set(idsIn(mine));
        const wanted = diffReleases(firstRelease, theirs).filter(({ itemId, field }) => facts.includes(field ?? '') && here.has(itemId));
        expect(wanted.map(nameOf).filter((name) => open?.has(name) && !said?.has(name))).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

const nameOf = ({ itemId, field }: { readonly itemId: string; readonly field: string | null }) => `${itemId} ${field}`;
const facts = ['code', 'relevantForMunicipalities', 'targetValue'];
