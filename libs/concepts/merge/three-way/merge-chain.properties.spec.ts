import fc from 'fast-check';
import { type DecisionRow, wordingFields } from '../../concept.domain.js';
import { itemsOf, overlay } from '../../reading/overlay.domain.js';
import { nextRelease, returningRelease, standing } from './later-releases.fixture.js';
import { change, firstRelease, keepAll, localWork, ownRow, type Release, row, sketch, treeOf, without } from './merge.fixture.js';
import { storable } from './merge-result.fixture.js';

const second = nextRelease(firstRelease, 2);
const twoSteps = second.chain((release) => fc.tuple(fc.constant(release), nextRelease(release, 3)));
const withReturns = second.chain((release) => fc.tuple(fc.constant(release), returningRelease(firstRelease, release, 3)));
const sorted = (rows: readonly DecisionRow[]) => [...rows].sort((one, other) => (one.itemId < other.itemId ? -1 : 1));

describe('release after release', () => {
  it('keeping everything from 1 to 2 to 3 is keeping everything from 1 to 3', () => {
    fc.assert(
      fc.property(twoSteps, localWork, ([changed, last], mine) => {
        const theirs = leavingAlone(changed, last);
        const between = keepAll(firstRelease, theirs, mine);
        const stepwise = keepAll(theirs, last, between);
        const atOnce = keepAll(firstRelease, last, mine);
        expect(sorted(stepwise).map(unplaced(mine, last))).toEqual(sorted(atOnce).map(unplaced(mine, last)));
      }),
      { numRuns: 40 },
    );
  });

  it('save for an item removed after it was changed: it keeps the words and the place of the release last merged', () => {
    const reworded = change('g-1-1', { text: 'of 2' });
    const mine = [row('g-1-1', { stance: 'adapted', title: 'ours' })];
    expect(keepAll(reworded, without('g-1-1'), keepAll(firstRelease, reworded, mine))).toMatchObject([{ title: 'ours', text: 'of 2' }]);
    expect(keepAll(firstRelease, without('g-1-1'), mine)).toMatchObject([{ title: 'ours', text: 'text of g-1-1' }]);
  });

  it('save for a place that is gone: what lost its challenge goes on with the one it went to, at once it goes to another of its field', () => {
    const mine = [ownRow('own', 'c-1', 'goal')];
    const withoutC1 = standing(without('c-1'));
    const moved = withoutC1.map((item) => (item.id === 'c-2' ? { ...item, below: 'f-1' } : item));
    expect(keepAll(withoutC1, moved, keepAll(firstRelease, withoutC1, mine))).toMatchObject([{ parentId: 'c-2', fieldId: 'f-1' }]);
    const another = [...moved, sketch('challenge', 'c-5', 'f-0')];
    expect(keepAll(firstRelease, another, mine)).toMatchObject([{ parentId: 'c-5', fieldId: 'f-0' }]);
  });

  it('where a removed item comes back no word is lost all the same, and every row may be stored', () => {
    fc.assert(
      fc.property(withReturns, localWork, ([theirs, last], mine) => {
        const kept = keepAll(theirs, last, keepAll(firstRelease, theirs, mine));
        expect(kept.filter((each) => !storable(each))).toEqual([]);
        const read = new Map(itemsOf(overlay(treeOf(last), kept)).map((item) => [item.id, item]));
        const unread = mine
          .filter(({ stance }) => stance !== 'omitted')
          .flatMap((before) =>
            wordingFields.filter((field) => before[field] !== null && (read.get(before.itemId)?.[field] ?? '') !== before[field]),
          );
        expect(unread).toEqual([]);
        const reasons = new Map(kept.map(({ itemId, reason }) => [itemId, reason]));
        expect(mine.filter(({ itemId, reason }) => reason !== null && reasons.get(itemId) !== reason)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('save for a removed item that comes back: merged step by step its untouched words are pinned or follow again, at once they just follow', () => {
    const mine = [row('g-1-1', { stance: 'adapted', title: 'ours' })];
    const back = change('g-1-1', { text: 'of 3' });
    expect(keepAll(without('g-1-1'), back, keepAll(firstRelease, without('g-1-1'), mine))).toMatchObject([
      { title: 'ours', text: 'text of g-1-1' },
    ]);
    expect(keepAll(firstRelease, back, mine)).toMatchObject([{ title: 'ours', text: null }]);
  });
});

/** What stands below something that the last release does not hold, without its place; an omission of what is gone has none either. */
function unplaced(mine: readonly DecisionRow[], last: Release): (row: DecisionRow) => DecisionRow {
  const standsIn = new Set(last.map(({ id }) => id));
  const above = new Map<string, string | null>([
    ...mine.map(({ itemId, parentId }) => [itemId, parentId] as const),
    ...firstRelease.map(({ id, below }) => [id, below] as const),
  ]);
  const isHomeless = (id: string): boolean => {
    const parent = above.get(id);
    if (!parent || !above.has(parent)) return false;
    return (!standsIn.has(parent) && !parent.startsWith('own')) || isHomeless(parent);
  };
  return (each) => (each.stance === 'omitted' || isHomeless(each.itemId) ? { ...each, fieldId: '', parentId: each.parentId && '' } : each);
}

/** The release between, without its changes of what the last one removes. */
function leavingAlone(between: Release, last: Release): Release {
  const still = new Set(last.map(({ id }) => id));
  const original = new Map(firstRelease.map((item) => [item.id, item]));
  return standing(between.map((item) => (still.has(item.id) ? item : (original.get(item.id) ?? item))));
}
