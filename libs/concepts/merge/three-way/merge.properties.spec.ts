import fc from 'fast-check';
import { type DecisionRow, wordingFields } from '../../concept.domain.js';
import { itemsOf, overlay } from '../../reading/overlay.domain.js';
import {
  answersTo,
  change,
  firstRelease,
  given,
  keepAll,
  localWork,
  merge,
  nextRelease,
  type Release,
  row,
  standing,
  treeOf,
  without,
} from './merge.fixture.js';
import { conflictKey } from './merge-result.domain.js';

const second = nextRelease(firstRelease, 2);
const twoSteps = second.chain((release) => fc.tuple(fc.constant(release), nextRelease(release, 3)));
const sorted = (rows: readonly DecisionRow[]) => [...rows].sort((one, other) => (one.itemId < other.itemId ? -1 : 1));

describe('whatever anybody does', () => {
  it('an untouched concept merged is the new release', () => {
    fc.assert(
      fc.property(second, (theirs) => {
        const { merged, conflicts } = merge(firstRelease, theirs, []);
        expect(conflicts).toEqual([]);
        expect(overlay(treeOf(theirs), merged)).toEqual(overlay(treeOf(theirs), []));
      }),
    );
  });

  it('merging the same release twice changes nothing', () => {
    fc.assert(
      fc.property(second, localWork, (theirs, mine) => {
        const { merged } = merge(firstRelease, theirs, mine);
        const again = merge(theirs, theirs, merged);
        expect(again.conflicts).toEqual([]);
        expect(again.taken).toEqual([]);
        expect(sorted(again.merged)).toEqual(sorted(merged));
      }),
    );
  });

  it('disjoint edits never conflict, and both are in the result', () => {
    fc.assert(
      fc.property(second, localWork, (theirs, mine) => {
        const disjoint = awayFrom(mine, theirs);
        const { merged, conflicts } = merge(firstRelease, disjoint, mine);
        expect(conflicts).toEqual([]);
        expect(sorted(merged).map(withoutPlace)).toEqual(sorted(mine).map(withoutPlace));
      }),
    );
  });

  it('no local text is ever absent from the result without a recorded decision', () => {
    fc.assert(
      fc.property(second, localWork, fc.gen(), (theirs, mine, gen) => {
        const { conflicts } = merge(firstRelease, theirs, mine);
        const answers = given(gen(() => answersTo(conflicts)));
        const { merged } = merge(firstRelease, theirs, mine, answers);
        mine.forEach((before) => {
          const after = merged.find(({ itemId }) => itemId === before.itemId);
          lost(before, after).forEach((field) => {
            const said = answers.given.get(`${before.itemId}/${field}`) ?? answers.given.get(`${before.itemId}/item`);
            expect(['theirs', 'own']).toContain(said?.choice);
          });
        });
      }),
    );
  });

  it('no row is left without a place, and every row may be stored', () => {
    fc.assert(
      fc.property(second, localWork, fc.gen(), (theirs, mine, gen) => {
        const { conflicts } = merge(firstRelease, theirs, mine);
        const { merged } = merge(firstRelease, theirs, mine, given(gen(() => answersTo(conflicts))));
        const shown = new Set(itemsOf(overlay(treeOf(theirs), merged)).map(({ id }) => id));
        merged.forEach((each) => {
          if (each.stance !== 'omitted') expect(shown).toContain(each.itemId);
          expect(storable(each)).toBe(true);
        });
      }),
    );
  });

  it('the order of decisions does not matter', () => {
    fc.assert(
      fc.property(second, localWork, fc.gen(), (theirs, mine, gen) => {
        const { conflicts } = merge(firstRelease, theirs, mine);
        const answers = gen(() => answersTo(conflicts));
        const shuffled = gen(() => fc.shuffledSubarray(answers, { minLength: answers.length }));
        expect(merge(firstRelease, theirs, mine, given(shuffled))).toEqual(merge(firstRelease, theirs, mine, given(answers)));
        const stepwise = shuffled.reduce(
          (known, pair) => {
            const step = merge(firstRelease, theirs, mine, given(known));
            const asked = step.conflicts.find((conflict) => conflictKey(conflict) === conflictKey(pair[0]));
            return asked ? [...known, [asked, pair[1]] as (typeof answers)[number]] : known;
          },
          [] as typeof answers,
        );
        expect(merge(firstRelease, theirs, mine, given(stepwise))).toEqual(merge(firstRelease, theirs, mine, given(answers)));
      }),
      { numRuns: 50 },
    );
  });

  it('keeping everything from 1 to 2 to 3 is keeping everything from 1 to 3', () => {
    fc.assert(
      fc.property(twoSteps, localWork, ([changed, last], mine) => {
        const theirs = leavingAlone(changed, last);
        const between = keepAll(firstRelease, theirs, mine);
        const stepwise = keepAll(theirs, last, between);
        const atOnce = keepAll(firstRelease, last, mine);
        // An omission of what is gone has no place any more.
        const placed = (each: DecisionRow) => (each.stance === 'omitted' ? { ...each, fieldId: '' } : each);
        expect(sorted(stepwise).map(placed)).toEqual(sorted(atOnce).map(placed));
      }),
      { numRuns: 60 },
    );
  });

  it('save for an item removed after it was changed: it keeps the words and the place of the release last merged', () => {
    const reworded = change('g-1-1', { text: 'of 2' });
    const mine = [row('g-1-1', { stance: 'adapted', title: 'ours' })];
    expect(keepAll(reworded, without('g-1-1'), keepAll(firstRelease, reworded, mine))).toMatchObject([{ title: 'ours', text: 'of 2' }]);
    expect(keepAll(firstRelease, without('g-1-1'), mine)).toMatchObject([{ title: 'ours', text: 'text of g-1-1' }]);
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

const words = [...wordingFields, 'reason'] as const;

function lost(before: DecisionRow, after: DecisionRow | undefined): string[] {
  return words.filter((field) => before[field] !== null && after?.[field] !== before[field]);
}

function storable({ stance, reason, parentId, position, ...each }: DecisionRow): boolean {
  const worded = wordingFields.filter((field) => each[field] !== null).length;
  const wording = { own: each.title !== null && each.text !== null, adapted: worded > 0, adopted: worded === 0, omitted: worded === 0 };
  const reasoned = reason !== null || (stance !== 'omitted' && (stance !== 'adapted' || each.target === null));
  return wording[stance] && reasoned && (stance === 'own') === (parentId !== null) && (stance === 'own') === (position !== null);
}

function withoutPlace({ fieldId, parentId, ...rest }: DecisionRow) {
  return { ...rest, fieldId: typeof fieldId, parentId: typeof parentId };
}

/** The same release with everything back that was changed where the municipality wrote. */
function awayFrom(mine: readonly DecisionRow[], theirs: Release): Release {
  const written = new Map(mine.map((each) => [each.itemId, each]));
  const needed = new Set([...mine.map(({ itemId }) => itemId), 'g-2-1']);
  firstRelease.filter(({ id }) => needed.has(id)).forEach(({ below }) => needed.add(below));
  const there = new Map(theirs.map((item) => [item.id, item]));
  const back = firstRelease.filter(({ id }) => needed.has(id) && !there.has(id));
  return [...theirs, ...back].map((item) => {
    const before = firstRelease.find(({ id }) => id === item.id);
    const local = written.get(item.id);
    if (!before || !local) return item;
    const same = Object.fromEntries(wordingFields.filter((field) => local[field] !== null).map((field) => [field, before[field]]));
    return { ...item, ...same, below: there.has(before.below) || before.kind === 'goal' ? item.below : before.below };
  });
}

/** The release between, without its changes of what the last one removes. */
function leavingAlone(between: Release, last: Release): Release {
  const still = new Set(last.map(({ id }) => id));
  const original = new Map(firstRelease.map((item) => [item.id, item]));
  return standing(between.map((item) => (still.has(item.id) ? item : (original.get(item.id) ?? item))));
}
