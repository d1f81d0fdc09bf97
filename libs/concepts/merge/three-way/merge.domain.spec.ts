import { noAnswers } from './merge.domain.js';
import { answer, change, firstRelease, given, merge, ownRow, row, sketch, without } from './merge.fixture.js';
import { changeKey, type MergeAnswer } from './merge-result.domain.js';

describe('an item', () => {
  it('untouched here is taken, changed only here is kept', () => {
    const result = merge(firstRelease, change('g-1-1', { text: 'new' }), [row('g-1-1', { stance: 'adapted', title: 'Unser Ziel' })]);
    expect(result.conflicts).toEqual([]);
    expect(result.taken).toMatchObject([{ itemId: 'g-1-1', what: 'reworded', field: 'text' }]);
    expect(result.kept).toMatchObject([{ itemId: 'g-1-1', what: 'worded', field: 'title', title: 'Unser Ziel' }]);
  });

  it('nobody decided on is taken with every text that changed', () => {
    const result = merge(firstRelease, change('g-1-1', { title: 'new', text: 'new', priority: 'low' }), []);
    expect(result).toMatchObject({ conflicts: [], merged: [], kept: [] });
    expect(result.taken.map(({ itemId, what, field }) => [itemId, what, field])).toEqual([
      ['g-1-1', 'reworded', 'title'],
      ['g-1-1', 'reworded', 'text'],
      ['g-1-1', 'reworded', 'priority'],
    ]);
  });

  it('is a goal or a measure: challenges come, go and move without a word', () => {
    const before = [...firstRelease, sketch('challenge', 'c-8', 'f-0'), sketch('challenge', 'c-9', 'f-0')];
    const after = [...firstRelease, sketch('challenge', 'c-9', 'f-1'), sketch('challenge', 'c-10', 'f-1')];
    expect(merge(before, after, [])).toEqual({ merged: [], conflicts: [], taken: [], kept: [] });
  });

  it('changed on both sides is asked, with all three texts; every answer does what it says', () => {
    const mine = [row('g-1-1', { stance: 'adapted', text: 'ours' })];
    const theirs = change('g-1-1', { text: 'new' });
    const [conflict] = merge(firstRelease, theirs, mine).conflicts;
    expect(conflict).toMatchObject({
      field: 'text',
      reason: 'both_changed',
      base: 'text of g-1-1',
      theirs: 'new',
      mine: 'ours',
      choice: null,
    });
    const textAfter = (choice: MergeAnswer['choice']) =>
      merge(firstRelease, theirs, mine, given([[conflict!, answer(conflict!, choice)]])).merged[0];
    expect(textAfter('mine')).toBe(mine[0]);
    expect(textAfter('theirs')).toMatchObject({ text: null, stance: 'adopted' });
    expect(textAfter('own')).toMatchObject({ text: 'third text of g-1-1', stance: 'adapted' });
    const third = { ...answer(conflict!, 'own'), own: 'new' };
    expect(merge(firstRelease, theirs, mine, given([[conflict!, third]])).merged).toMatchObject([{ text: null, stance: 'adopted' }]);
  });

  it('follows the district where the third text says nothing, as the district does now', () => {
    const mine = [row('g-1-1', { stance: 'adapted', target: 'ours', reason: 'why' })];
    const theirs = change('g-1-1', { target: null });
    const [conflict] = merge(firstRelease, theirs, mine).conflicts;
    const nothing = { ...answer(conflict!, 'own'), own: '' };
    expect(merge(firstRelease, theirs, mine, given([[conflict!, nothing]])).merged).toMatchObject([{ target: null, stance: 'adopted' }]);
  });

  it.each([
    ['title', 'new', 'ours'],
    ['target', 'new', 'ours'],
    ['responsible', 'new', 'ours'],
    ['priority', 'low', 'medium'],
  ] as const)('asks about its %s, too', (field, theirs, ours) => {
    const mine = [row('g-1-1', { stance: 'adapted', [field]: ours, reason: 'why' })];
    expect(merge(firstRelease, change('g-1-1', { [field]: theirs }), mine).conflicts).toMatchObject([{ field, theirs, mine: ours }]);
  });

  it('said alike on both sides is no question, and the words stay those of the municipality', () => {
    const result = merge(firstRelease, change('g-1-1', { text: 'ours' }), [row('g-1-1', { stance: 'adapted', text: 'ours' })]);
    expect(result).toMatchObject({ conflicts: [], merged: [{ text: 'ours' }], kept: [{ what: 'same_words' }] });
  });

  it('omitted stays omitted; that the district reworded it is noted, not asked', () => {
    const mine = [row('g-1-1', { stance: 'omitted', reason: 'Gibt es schon.' })];
    const result = merge(firstRelease, change('g-1-1', { text: 'new' }), mine);
    expect(result).toMatchObject({ conflicts: [], merged: mine, kept: [{ what: 'omitted_reworded' }] });
    expect(merge(firstRelease, firstRelease, mine)).toMatchObject({ conflicts: [], merged: mine, kept: [{ what: 'omitted' }] });
  });

  it('added stands undecided; moved follows, and what was added here moves along', () => {
    const theirs = [...change('g-1-1', { below: 'c-3' }), sketch('goal', 'g-9', 'c-2')];
    const mine = [ownRow('own', 'g-1-1', 'measure'), row('m-1-1-1', { stance: 'adopted' })];
    const result = merge(firstRelease, theirs, mine);
    expect(result.taken).toMatchObject([
      { itemId: 'g-9', what: 'added' },
      { itemId: 'g-1-1', what: 'moved', fieldCode: '1' },
    ]);
    expect(result.merged.map(({ itemId, parentId, fieldId }) => [itemId, parentId, fieldId])).toEqual([
      ['m-1-1-1', null, 'f-1'],
      ['own', 'g-1-1', 'f-1'],
    ]);
  });

  it('of the municipality alone stays, and so does an omission of what is long gone', () => {
    const mine = [ownRow('own', 'c-1', 'goal'), row('g-gone', { stance: 'omitted', reason: 'Gibt es schon.' })];
    const { merged, kept } = merge(firstRelease, firstRelease, mine);
    expect(merged).toEqual(mine);
    expect(kept).toMatchObject([
      { itemId: 'own', what: 'own' },
      { itemId: 'g-gone', what: 'omitted' },
    ]);
  });

  it('is named with its place: one of the district by its code, an own one by its field of action', () => {
    const mine = [row('m-3-1-1', { stance: 'adapted', title: 'Unsere Maßnahme' }), ownRow('own', 'c-3', 'goal')];
    const { kept, taken } = merge(firstRelease, change('g-3-1', { text: 'new' }), mine);
    const there = { fieldCode: '1', fieldTitle: 'field 1' };
    expect(taken).toMatchObject([{ itemId: 'g-3-1', kind: 'goal', code: 'g-3-1', title: 'title of g-3-1', ...there }]);
    expect(kept).toMatchObject([
      { itemId: 'm-3-1-1', kind: 'measure', code: 'm-3-1-1', title: 'Unsere Maßnahme', ...there },
      { itemId: 'own', kind: 'goal', code: null, title: 'own own', ...there },
    ]);
    const emptied = [...firstRelease.filter(({ below }) => below !== 'f-1' && below !== 'c-3' && !below.startsWith('g-3'))];
    expect(merge(firstRelease, emptied, [mine[1]!]).kept).toMatchObject([{ itemId: 'own', what: 'own', ...there }, { what: 'new_place' }]);
  });

  it('an answer given on a text that was rewritten since is open again', () => {
    const theirs = change('g-1-1', { text: 'new' });
    const [conflict] = merge(firstRelease, theirs, [row('g-1-1', { stance: 'adapted', text: 'ours' })]).conflicts;
    const answers = given([[conflict!, answer(conflict!, 'theirs')]]);
    const later = merge(firstRelease, theirs, [row('g-1-1', { stance: 'adapted', text: 'rewritten' })], answers);
    expect(later).toMatchObject({ conflicts: [{ choice: null, mine: 'rewritten' }], merged: [{ text: 'rewritten' }] });
  });

  it('kept once is not asked again for the same change', () => {
    const mine = [row('g-1-1', { stance: 'adapted', text: 'ours' })];
    const theirs = change('g-1-1', { text: 'new' });
    const { conflicts } = merge(firstRelease, theirs, mine);
    const remembered = new Set(conflicts.map(changeKey));
    const again = merge(firstRelease, theirs, [row('g-1-1', { stance: 'adapted', text: 'ours, later' })], { ...noAnswers, remembered });
    expect(again).toMatchObject({ conflicts: [], merged: [{ text: 'ours, later' }], kept: [{ what: 'remembered' }] });
    expect(merge(firstRelease, change('g-1-1', { text: 'other' }), mine, { ...noAnswers, remembered }).conflicts).toHaveLength(1);
  });

  it('kept once though the district removed it is not asked again, either', () => {
    const mine = [row('g-1-1', { stance: 'adapted', text: 'ours' })];
    const remembered = new Set(merge(firstRelease, without('g-1-1'), mine).conflicts.map(changeKey));
    const again = merge(firstRelease, without('g-1-1'), mine, { ...noAnswers, remembered });
    expect(again).toMatchObject({ conflicts: [], merged: [{ stance: 'own', text: 'ours' }] });
  });
});
