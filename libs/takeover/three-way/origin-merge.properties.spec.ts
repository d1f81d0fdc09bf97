import fc from 'fast-check';
import { answering, merge, nothingRemembered } from './origin-merge.fixture.js';
import { edited, firstRelease, readable, wordsIn } from './releases.fixture.js';
import type { Rows } from './rows.js';
import { mergeOrigin, type TakeoverResult } from './origin-merge.js';

const release = edited(firstRelease, 'them');
const work = edited(firstRelease, 'us');
const choice = fc.constantFrom('theirs', 'mine');
const lostFrom = (mine: Rows, { rows }: TakeoverResult): string[] => {
  const left = wordsIn(rows);
  return [...wordsIn(mine)].filter((word) => !left.has(word));
};

describe('a later release of the origin', () => {
  it('becomes the own framework where nothing was changed here', () => {
    fc.assert(
      fc.property(release, (theirs) => expect(readable(merge(theirs, firstRelease).rows)).toEqual(readable(theirs))),
      { numRuns: 20 },
    );
  });

  it('never takes a word that was written here, unless somebody decided so', () => {
    fc.assert(
      fc.property(release, work, (theirs, mine) => {
        const undecided = merge(theirs, mine);
        expect(lostFrom(mine, undecided)).toEqual([]);
        expect(lostFrom(mine, merge(theirs, mine, answering(undecided, 'mine')))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('leaves a framework that can be stored: every parent is there, every code and id is used once, every link leads to something', () => {
    fc.assert(
      fc.property(release, work, choice, (theirs, mine, chosen) => {
        const { rows } = merge(theirs, mine, answering(merge(theirs, mine), chosen));
        const standing = new Map(rows.items.map((row) => [row.item_id, row]));
        expect(standing.size).toBe(rows.items.length);
        expect(new Set(rows.items.map(({ code }) => code)).size).toBe(rows.items.length);
        const homeless = rows.items.filter((row) => {
          const parent = row.parent_item_id === null ? null : standing.get(row.parent_item_id);
          return row.field_item_id !== (parent === null ? row.item_id : parent?.field_item_id);
        });
        expect(homeless).toEqual([]);
        const linked = rows.items.flatMap((row) => row.linked_field_ids);
        expect(linked.filter((id) => standing.get(id)?.kind !== 'field')).toEqual([]);
        const measured = new Set(rows.indicators.map((row) => row.indicator_id));
        expect(rows.links.filter(({ item_id, indicator_id }) => !standing.has(item_id) || !measured.has(indicator_id))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(release, work, choice, (theirs, mine, chosen) => {
        const first = merge(theirs, mine, answering(merge(theirs, mine), chosen));
        const again = mergeOrigin({ base: theirs, theirs, mine: first.rows }, nothingRemembered);
        expect(again.conflicts).toEqual([]);
        expect(readable(again.rows)).toEqual(readable(first.rows));
      }),
      { numRuns: 20 },
    );
  });
});
