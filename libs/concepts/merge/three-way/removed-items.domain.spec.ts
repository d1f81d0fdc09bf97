import { standing } from './later-releases.fixture.js';
import { mergeRelease, noAnswers } from './merge.domain.js';
import { answer, change, firstRelease, given, keepAll, merge, ownRow, row, treeOf, without } from './merge.fixture.js';

describe('an item the district removed', () => {
  const theirs = without('g-1-1');

  it('goes where nobody worked on it', () => {
    const result = merge(firstRelease, theirs, []);
    expect(result).toMatchObject({ merged: [], conflicts: [] });
    expect(result.taken.map(({ itemId, what, code, fieldCode }) => [itemId, what, code, fieldCode])).toEqual([
      ['g-1-1', 'removed', 'g-1-1', '0'],
      ['m-1-1-1', 'removed', 'm-1-1-1', '0'],
      ['m-1-1-2', 'removed', 'm-1-1-2', '0'],
    ]);
  });

  it('is asked with everything it says', () => {
    const mine = [row('g-1-1', { stance: 'adapted', text: 'ours', reason: 'why' })];
    const says = (...words: string[]) => ['title of g-1-1', ...words].join('\n\n');
    expect(merge(firstRelease, theirs, mine).conflicts).toMatchObject([
      {
        ...{ itemId: 'g-1-1', field: 'item', reason: 'removed', theirs: null },
        base: says('text of g-1-1', 'target of g-1-1', 'Kommune'),
        mine: says('ours', 'target of g-1-1', 'Kommune', 'why'),
      },
    ]);
  });

  it('becomes own with its words and its id, or is omitted with a reason, by choice', () => {
    const mine = [row('g-1-1', { stance: 'adapted', text: 'ours' })];
    const { conflicts, merged } = merge(firstRelease, theirs, mine);
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
    const nothing = { base: null, theirs: null };
    expect(conflicts).toMatchObject([
      { itemId: 'own', field: 'item', reason: 'place_removed', ...nothing, mine: 'own own\n\nown text own' },
    ]);
    expect(merged.map(({ itemId, stance }) => [itemId, stance])).toEqual([
      ['own', 'own'],
      ['g-1-1', 'own'],
    ]);
    expect(merge(firstRelease, theirs, mine).taken.filter(({ itemId }) => itemId === 'g-1-1')).toEqual([]);
    expect(merge(firstRelease, theirs, mine, given([[conflicts[0]!, answer(conflicts[0]!, 'theirs')]])).merged).toEqual([]);
  });

  it('keeps an omission with its reason, should it come back', () => {
    const mine = [row('g-1-1', { stance: 'omitted', reason: 'Gibt es schon.' })];
    const { merged, kept } = merge(firstRelease, theirs, mine);
    expect([merged, kept]).toMatchObject([mine, [{ itemId: 'g-1-1', what: 'omitted' }]]);
    expect(merge(theirs, firstRelease, merged)).toMatchObject({ merged: mine, kept: [{ what: 'omitted_returned' }] });
  });

  it('comes back as a question where the own words differ, and follows the district again where they do not', () => {
    const own = keepAll(firstRelease, theirs, [row('g-1-1', { stance: 'adapted', text: 'ours' })]);
    const back = merge(theirs, firstRelease, own);
    expect(back.conflicts).toMatchObject([{ field: 'text', reason: 'returned', base: null, theirs: 'text of g-1-1', mine: 'ours' }]);
    expect(back.merged).toMatchObject([
      { stance: 'adapted', title: null, text: 'ours', target: null, reason: null, parentId: null, position: null },
    ]);
    const adopted = keepAll(firstRelease, theirs, [row('g-1-1', { stance: 'adopted' })]);
    expect(merge(theirs, firstRelease, adopted)).toMatchObject({
      conflicts: [],
      merged: [{ stance: 'adopted', reason: null, indicators: null }],
    });
  });

  it('comes back without a question about what was empty and is, and about what only the district fills now', () => {
    const emptied = [row('g-1-1', { stance: 'adapted', target: '', reason: 'why' })];
    const back = merge(theirs, change('g-1-1', { target: null }), keepAll(firstRelease, theirs, emptied));
    expect(back).toMatchObject({ conflicts: [], merged: [{ stance: 'adopted', target: null }] });
    const untargeted = change('g-1-1', { target: null });
    const own = keepAll(untargeted, theirs, [row('g-1-1', { stance: 'adopted' })]);
    expect(merge(theirs, firstRelease, own)).toMatchObject({ conflicts: [], merged: [{ stance: 'adopted', target: null }] });
  });

  it('comes back with another target: the one kept meanwhile has a reason, as every other target has', () => {
    const kept = keepAll(firstRelease, theirs, [row('g-1-1', { stance: 'adopted' })]);
    const back = keepAll(theirs, change('g-1-1', { target: 'new' }), kept);
    expect(back).toMatchObject([{ stance: 'adapted', target: 'target of g-1-1', reason: noAnswers.returnReason }]);
  });

  it('may be a challenge: own goals below it move to the next one of the field', () => {
    const result = merge(firstRelease, standing(without('c-1')), [ownRow('own', 'c-1', 'goal'), ownRow('below', 'own', 'measure')]);
    expect(result).toMatchObject({ conflicts: [], merged: [{ parentId: 'c-2' }, { parentId: 'own' }] });
    expect(result.kept).toContainEqual(expect.objectContaining({ itemId: 'own', what: 'new_place' }));
  });

  it('may take its challenge along: the goal that stays for what stands below it is named where it stands now', () => {
    const result = merge(firstRelease, standing(without('c-1')), [ownRow('own', 'g-1-1', 'measure')]);
    expect(result.merged).toMatchObject([{ itemId: 'own' }, { itemId: 'g-1-1', stance: 'own', parentId: 'c-2' }]);
    expect(result.kept).toContainEqual(expect.objectContaining({ itemId: 'g-1-1', what: 'new_place' }));
  });
});
