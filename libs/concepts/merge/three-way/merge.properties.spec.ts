import fc from 'fast-check';
import { type DecisionRow, wordingFields } from '../../concept.domain.js';
import { itemsOf, overlay } from '../../reading/overlay.domain.js';
import { nextRelease } from './later-releases.fixture.js';
import { answersTo, firstItems, firstRelease, given, indicatorsOf, localWork, merge, type Release, row, treeOf } from './merge.fixture.js';
import { noAnswers } from './merge.domain.js';
import { conflictKey } from './merge-result.domain.js';
import { storable, unsaidLosses } from './merge-result.fixture.js';

const second = nextRelease(firstRelease, 2);
const sorted = (rows: readonly DecisionRow[]) => [...rows].sort((one, other) => (one.itemId < other.itemId ? -1 : 1));

describe('whatever anybody does', () => {
  it('an untouched concept merged is the new release', () => {
    fc.assert(
      fc.property(second, (theirs) => {
        const { merged, conflicts } = merge(firstRelease, theirs, []);
        expect(conflicts).toEqual([]);
        expect(overlay(treeOf(theirs), merged)).toEqual(overlay(treeOf(theirs), []));
      }),
      { numRuns: 30 },
    );
  });

  it('a concept that adopted everything as it was reads like the new release; only what was removed is asked', () => {
    const adopted = firstItems.map(({ id }) => row(id, { stance: 'adopted' }));
    fc.assert(
      fc.property(second, (theirs) => {
        const { merged, conflicts } = merge(firstRelease, theirs, adopted);
        expect(new Set(conflicts.map(({ reason }) => reason))).toEqual(new Set(conflicts.length > 0 ? ['removed'] : []));
        const followed = merged.filter(({ itemId }) => theirs.some(({ id }) => id === itemId));
        expect(textsOf(theirs, followed)).toEqual(textsOf(theirs, []));
      }),
      { numRuns: 30 },
    );
  });

  it('merging the same release twice changes nothing', () => {
    fc.assert(
      fc.property(second, localWork, fc.gen(), (theirs, mine, gen) => {
        const { conflicts } = merge(firstRelease, theirs, mine);
        const { merged } = merge(firstRelease, theirs, mine, given(gen(() => answersTo(conflicts))));
        const again = merge(theirs, theirs, merged);
        expect(again.conflicts).toEqual([]);
        expect(again.taken).toEqual([]);
        expect(sorted(again.merged)).toEqual(sorted(merged));
      }),
      { numRuns: 40 },
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
      { numRuns: 60 },
    );
  });

  it('no local text is ever absent from the result without a recorded decision', () => {
    fc.assert(
      fc.property(second, localWork, fc.gen(), (theirs, mine, gen) => {
        const { conflicts } = merge(firstRelease, theirs, mine);
        const answers = given(gen(() => answersTo(conflicts)));
        const { merged } = merge(firstRelease, theirs, mine, answers);
        expect(unsaidLosses(mine, merged, answers)).toEqual([]);
        expect(unsaidLosses(mine, merge(firstRelease, theirs, mine).merged, noAnswers)).toEqual([]);
      }),
      { numRuns: 60 },
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
      { numRuns: 60 },
    );
  });

  it('what was added here stays in its field of action as long as that has a challenge, and a kept goal keeps what measures it', () => {
    fc.assert(
      fc.property(second, localWork, (theirs, mine) => {
        const { merged } = merge(firstRelease, theirs, mine);
        const own = merged.filter(({ stance }) => stance === 'own');
        own
          .filter((each) => each.kind === 'goal')
          .forEach((each) => {
            const before = fieldBefore(each, theirs);
            if (theirs.some(({ kind, below }) => kind === 'challenge' && below === before)) expect(each.fieldId).toBe(before);
          });
        own
          .filter(({ itemId }) => firstItems.some(({ id }) => id === itemId))
          .forEach(({ itemId, kind, indicators, position }) => {
            const measuredBy = kind === 'goal' ? indicatorsOf(itemId) : [];
            expect([indicators ?? [], position]).toEqual([measuredBy, 0]);
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
      { numRuns: 30 },
    );
  });
});

/** How every item of the release reads in the concept. */
function textsOf(release: Release, rows: readonly DecisionRow[]): object[] {
  const district = new Set(release.map(({ id }) => id));
  return itemsOf(overlay(treeOf(release), rows))
    .filter(({ id }) => district.has(id))
    .map(({ id, title, text, target, responsible, priority }) => ({ id, title, text, target, responsible, priority }));
}

/** The field an own goal stands in: that of its challenge, where the challenge went if it is still there. */
function fieldBefore({ itemId, fieldId }: DecisionRow, theirs: Release): string | undefined {
  const above = firstRelease.find(({ id }) => id === itemId)?.below ?? itemId.replace('own goal in ', '');
  return [...theirs, ...firstRelease].find(({ id }) => id === above)?.below ?? fieldId;
}

function withoutPlace({ fieldId, parentId, ...rest }: DecisionRow) {
  return { ...rest, fieldId: typeof fieldId, parentId: typeof parentId };
}

/** The same release with everything back that was changed where the municipality wrote. */
function awayFrom(mine: readonly DecisionRow[], theirs: Release): Release {
  const written = new Map(mine.map((each) => [each.itemId, each]));
  const needed = new Set(mine.flatMap(({ itemId, parentId }) => [itemId, parentId ?? itemId]));
  firstRelease.toReversed().forEach(({ id, below }) => needed.has(id) && needed.add(below));
  const back = firstRelease.filter(({ id }) => needed.has(id) && !theirs.some((item) => item.id === id));
  return [...theirs, ...back].map((item) => {
    const [before, local] = [firstRelease.find(({ id }) => id === item.id), written.get(item.id)];
    const fields = wordingFields.filter((field) => before && (local?.[field] ?? null) !== null);
    return { ...item, ...Object.fromEntries(fields.map((field) => [field, before?.[field]])) };
  });
}
