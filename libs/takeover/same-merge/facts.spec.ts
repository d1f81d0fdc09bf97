import fc from 'fast-check';
import { diffReleases } from '#features/frameworks';
import type { Facts } from './facts.js';
import { edited, firstRelease, item } from './releases.fixture.js';
import type { Rows } from './rows.domain.js';
import { mergeOrigin } from './same-merge.js';

const nothing = { ownFields: new Map<string, string[]>(), omitted: new Set<string>() };
const factsOf = (theirs: Rows, mine: Rows): Facts => mergeOrigin({ base: firstRelease, theirs, mine }, nothing).facts();
const change = (id: string, part: object, rows = firstRelease): Rows => ({
  ...rows,
  items: rows.items.map((row) => (row.item_id === id ? { ...row, ...part } : row)),
  indicators: rows.indicators.map((row) => (row.indicator_id === id ? { ...row, ...part } : row)),
});
const below = (parent: string, goal: string, rows = firstRelease): Rows =>
  change(goal, { parent_item_id: parent, field_item_id: parent.charAt(0) }, rows);
const lines = (changes: Facts['taken']) =>
  changes.map(({ code, field, before, after, beforeParent, afterParent }) =>
    field ? `${code} ${field}: ${before} > ${after}` : `${code}: ${beforeParent} > ${afterParent}`,
  );

describe('what follows the origin without a question', () => {
  it.each<[string, Rows, string[]]>([
    ['a number', change('1.1.1', { code: '1.1.9' }), ['1.1.1 code: 1.1.1 > 1.1.9']],
    ['a flag', change('1.1.1', { relevant_for_municipalities: false }), ['1.1.1 relevantForMunicipalities: true > false']],
    ['a target value', change('K-01', { target_value: 20 }), ['K-01 targetValue: 10 > 20']],
    ['a linked field that goes', change('1.1.1', { linked_field_ids: [] }), ['1.1.1 linkedFields: 2 > ']],
    ['a move inside one field', below('1.2', '1.1.1'), ['1.1.1: 1.1 title of 1.1 > 1.2 title of 1.2']],
    ['another order', change('1.1.1.2', { position: 0 }), ['1.1.1.2: 1.1.1 title of 1.1.1 > 1.1.1 title of 1.1.1']],
    ['a text', change('1.1.1', { title: 'by them', text: 'by them' }), []],
  ])('%s', (_, theirs, taken) => {
    const facts = factsOf(theirs, firstRelease);
    expect([lines(facts.taken), facts.kept]).toEqual([taken, []]);
  });
});

describe('what was changed on both sides stays as it is here, and both values are named', () => {
  const added: Rows = { ...firstRelease, items: [...firstRelease.items, item('challenge', '1.3', '1', '1')] };
  it.each<[string, Rows, Rows, string[]]>([
    ['a target value', change('K-01', { target_value: 20 }), change('K-01', { target_value: 15 }), ['K-01 targetValue: 15 > 20']],
    [
      'values that belong together',
      change('K-01', { target_value: 20 }),
      change('K-01', { target_year: 2024 }),
      ['K-01 targetValue: 10 > 20'],
    ],
    ['a number', change('1.1.1', { code: '1.1.9' }), change('1.1.1', { code: '1.1.7' }), ['1.1.7 code: 1.1.7 > 1.1.9']],
    ['a place', below('1.2', '1.1.1'), below('2.1', '1.1.1'), ['1.1.1: 2.1 title of 2.1 > 1.2 title of 1.2']],
    ['a place below what came in', below('1.3', '1.1.1', added), below('2.1', '1.1.1'), ['1.1.1: 2.1 title of 2.1 > 1.3 title of 1.3']],
    ['the same on both sides', change('K-01', { unit: 'Personen' }), change('K-01', { unit: 'Personen' }), []],
    ['only here', firstRelease, change('K-01', { unit: 'Personen' }), []],
  ])('%s', (_, theirs, mine, kept) => {
    const facts = factsOf(theirs, mine);
    expect(lines(facts.kept)).toEqual(kept);
    expect(facts.taken).toEqual([]);
  });

  it('an order that both chose anew', () => {
    const goals = ['1.1.1.3', '1.1.1.4'].map((id) => item('measure', id, '1.1.1', '1'));
    const base: Rows = { ...firstRelease, items: [...firstRelease.items, ...goals] };
    const [theirs, mine] = [change('1.1.1.4', { position: 0 }, base), change('1.1.1.2', { position: 9 }, base)];
    const { taken, kept } = mergeOrigin({ base, theirs, mine }, nothing).facts();
    expect(taken).toEqual([]);
    expect(kept.length).toBeGreaterThan(0);
  });

  it('nothing the origin changed is left aside unsaid', () => {
    fc.assert(
      fc.property(edited(firstRelease, 'them'), edited(firstRelease, 'us'), (theirs, mine) => {
        const result = mergeOrigin({ base: firstRelease, theirs, mine }, nothing);
        const open = new Set(diffReleases(result.rows, theirs).map(({ itemId, field }) => `${itemId} ${field}`));
        const said = new Set([...result.facts().kept, ...result.facts().taken].map(({ itemId, field }) => `${itemId} ${field}`));
        const wanted = diffReleases(firstRelease, theirs).filter(({ field }) => facts.includes(field ?? ''));
        const here = new Set([...mine.items.map((row) => row.item_id), ...mine.indicators.map((row) => row.indicator_id)]);
        const unsaid = wanted.map(({ itemId, field }) => `${itemId} ${field}`).filter((key) => open.has(key) && !said.has(key));
        expect(unsaid.filter((key) => here.has(key.split(' ')[0]!))).toEqual([]);
      }),
    );
  });
});

const facts = ['code', 'relevantForMunicipalities', 'targetValue'];
