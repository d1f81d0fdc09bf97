import { mergeRelease, noAnswers } from './merge.domain.js';
import { answer, change, firstRelease, given, keepAll, merge, ownRow, row, sketch, treeOf, without } from './merge.fixture.js';
import { changeKey, type MergeAnswer } from './merge-result.domain.js';

const first = treeOf(firstRelease);

describe('an item', () => {
  it('untouched here is taken, changed only here is kept', () => {
    const result = merge(firstRelease, change('g-1-1', { text: 'new' }), [row('g-1-1', { stance: 'adapted', title: 'Unser Ziel' })]);
    expect(result.conflicts).toEqual([]);
    expect(result.taken).toMatchObject([{ itemId: 'g-1-1', what: 'reworded', field: 'text' }]);
    expect(result.kept).toMatchObject([{ itemId: 'g-1-1', what: 'worded', field: 'title', title: 'Unser Ziel' }]);
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
  });

  it('added stands undecided; moved follows, and what was added here moves along', () => {
    const theirs = [...change('g-1-1', { below: 'c-3' }), sketch('goal', 'g-9', 'c-2')];
    const mine = [ownRow('own', 'g-1-1', 'measure'), row('m-1-1-1', { stance: 'adopted' })];
    const result = merge(firstRelease, theirs, mine);
    expect(result.taken).toMatchObject([
      { itemId: 'g-9', what: 'added' },
      { itemId: 'g-1-1', what: 'moved' },
    ]);
    expect(result.merged.map(({ itemId, parentId, fieldId }) => [itemId, parentId, fieldId])).toEqual([
      ['m-1-1-1', null, 'f-1'],
      ['own', 'g-1-1', 'f-1'],
    ]);
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

describe('an item the district removed', () => {
  const theirs = without('g-1-1');

  it('goes where nobody worked on it', () => {
    const result = merge(firstRelease, theirs, []);
    expect(result).toMatchObject({ merged: [], conflicts: [] });
    expect(result.taken.map(({ itemId, what }) => [itemId, what])).toEqual([
      ['g-1-1', 'removed'],
      ['m-1-1-1', 'removed'],
      ['m-1-1-2', 'removed'],
    ]);
  });

  it('becomes own with its words and its id, or is omitted with a reason, by choice', () => {
    const mine = [row('g-1-1', { stance: 'adapted', text: 'ours' })];
    const { conflicts, merged } = merge(firstRelease, theirs, mine);
    expect(conflicts).toMatchObject([{ field: 'item', reason: 'removed', theirs: null }]);
    expect(conflicts[0]?.mine).toContain('ours');
    expect(merged).toMatchObject([
      { itemId: 'g-1-1', stance: 'own', parentId: 'c-1', title: 'title of g-1-1', text: 'ours', target: 'target of g-1-1' },
    ]);
    const dropped = merge(firstRelease, theirs, mine, given([[conflicts[0]!, answer(conflicts[0]!, 'theirs')]]));
    expect(dropped.merged).toMatchObject([{ stance: 'omitted', text: null, reason: noAnswers.removalReason }]);
  });

  it('omitted by choice keeps the reason that was written here', () => {
    const mine = [row('g-1-1', { stance: 'adapted', target: 'ours', reason: 'Wir haben nur eine Halle.' })];
    const { conflicts } = merge(firstRelease, theirs, mine);
    const dropped = merge(firstRelease, theirs, mine, given([[conflicts[0]!, answer(conflicts[0]!, 'theirs')]]));
    expect(dropped.merged).toMatchObject([{ stance: 'omitted', target: null, reason: 'Wir haben nur eine Halle.' }]);
  });

  it('stays marked as an example where it was one', () => {
    const example = treeOf(firstRelease).map((field) => ({
      ...field,
      challenges: field.challenges.map((challenge) => ({
        ...challenge,
        goals: challenge.goals.map((goal) => ({ ...goal, origin: 'example' as const })),
      })),
    }));
    expect(mergeRelease(example, treeOf(theirs), [ownRow('own', 'g-1-1', 'measure')]).merged).toContainEqual(
      expect.objectContaining({ itemId: 'g-1-1', stance: 'own', origin: 'example' }),
    );
  });

  it('stays as an own goal as long as something kept stands below it', () => {
    const mine = [ownRow('own', 'g-1-1', 'measure')];
    const { conflicts, merged } = merge(firstRelease, theirs, mine);
    expect(conflicts).toMatchObject([{ itemId: 'own', reason: 'place_removed' }]);
    expect(merged.map(({ itemId, stance }) => [itemId, stance])).toEqual([
      ['own', 'own'],
      ['g-1-1', 'own'],
    ]);
    expect(merge(firstRelease, theirs, mine).taken.filter(({ itemId }) => itemId === 'g-1-1')).toEqual([]);
    expect(merge(firstRelease, theirs, mine, given([[conflicts[0]!, answer(conflicts[0]!, 'theirs')]])).merged).toEqual([]);
  });

  it('keeps an omission with its reason, should it come back', () => {
    const mine = [row('g-1-1', { stance: 'omitted', reason: 'Gibt es schon.' })];
    const { merged } = merge(firstRelease, theirs, mine);
    expect(merged).toEqual(mine);
    expect(merge(theirs, firstRelease, merged)).toMatchObject({ merged: mine, kept: [{ what: 'omitted_returned' }] });
  });

  it('comes back as a question where the own words differ, and follows the district again where they do not', () => {
    const own = keepAll(firstRelease, theirs, [row('g-1-1', { stance: 'adapted', text: 'ours' })]);
    const back = merge(theirs, firstRelease, own);
    expect(back.conflicts).toMatchObject([{ field: 'text', reason: 'returned', base: null, theirs: 'text of g-1-1', mine: 'ours' }]);
    expect(back.merged).toMatchObject([{ stance: 'adapted', title: null, text: 'ours', target: null, parentId: null, position: null }]);
    const adopted = keepAll(firstRelease, theirs, [row('g-1-1', { stance: 'adopted' })]);
    expect(merge(theirs, firstRelease, adopted)).toMatchObject({ conflicts: [], merged: [{ stance: 'adopted', indicators: null }] });
  });

  it('comes back with another target: the one kept meanwhile has a reason, as every other target has', () => {
    const kept = keepAll(firstRelease, theirs, [row('g-1-1', { stance: 'adopted' })]);
    const back = keepAll(theirs, change('g-1-1', { target: 'new' }), kept);
    expect(back).toMatchObject([{ stance: 'adapted', target: 'target of g-1-1', reason: noAnswers.returnReason }]);
  });

  it('may be a challenge: own goals below it move to the next one of the field', () => {
    const gone = treeOf(firstRelease).map((field) => ({ ...field, challenges: field.challenges.filter(({ id }) => id !== 'c-1') }));
    const result = mergeRelease(first, gone, [ownRow('own', 'c-1', 'goal'), ownRow('below', 'own', 'measure')]);
    expect(result).toMatchObject({ conflicts: [], merged: [{ parentId: 'c-2' }, { parentId: 'own' }] });
    expect(result.kept).toContainEqual(expect.objectContaining({ itemId: 'own', what: 'new_place' }));
  });
});
