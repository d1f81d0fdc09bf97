import { jest } from '@jest/globals';
import { ChangedMeanwhile } from '#platform/errors';
import { discardDraft, frameworkFile } from '../../../test/support/local-concepts.js';
import { type TwoPlannings, twoPlannings } from '../../../test/support/two-plannings.js';

jest.setTimeout(60_000);

let two: TwoPlannings;

beforeAll(async () => {
  two = await twoPlannings();
});

beforeEach(async () => {
  two = await two.inNewDistricts();
});

afterAll(() => two.close());

describe('a later release of the origin', () => {
  it('is previewed and merged; where nobody worked, the draft says what the origin says', async () => {
    await two.takenOver();
    expect(await two.reader.preview(two.reading(two.there), two.there)).toBeNull();
    const id = await two.newerReleased();
    expect(await two.reader.preview(two.reading(two.there), two.there)).toMatchObject({
      takenCount: 1,
      total: 0,
      taken: [{ kind: 'goal', code: '1.1.1', what: 'reworded' }],
    });
    await two.start(id);
    await two.start(id);
    await two.finish();
    expect(await two.itemAt('1.1.1')).toMatchObject({ title: 'Erstorientierung in vier Wochen' });
    expect(await two.merge()).toBeNull();
    expect(await two.reader.takeover(two.reading(two.there), two.there)).toMatchObject({
      baseRelease: { number: 2 },
      newer: null,
      isMerging: false,
    });
    await expect(two.start(id)).rejects.toMatchObject({ code: 'NOTHING_TO_MERGE' });
  });

  it('asks where both changed the same words; keeping is remembered, a third text is taken, nothing else is lost', async () => {
    await two.takenOver();
    const goal = await two.itemAt('1.1.1');
    await two.edit('1.1.1', { title: 'Unsere Worte' });
    await two.edit('1.1.1.2', { text: 'Auch von uns' });
    const id = await two.newerReleased();
    await two.start(id);
    expect((await two.merge())!.conflicts).toMatchObject([
      {
        itemId: goal.id,
        field: 'title',
        base: 'Erstorientierung',
        theirs: 'Erstorientierung in vier Wochen',
        mine: 'Unsere Worte',
        choice: null,
      },
    ]);
    await expect(two.finish()).rejects.toMatchObject({ code: 'QUESTIONS_LEFT' });
    await two.decide('mine');
    await two.finish();
    expect(await two.itemAt('1.1.1')).toMatchObject({ id: goal.id, title: 'Unsere Worte' });
    expect(await two.itemAt('1.1.1.2')).toMatchObject({ text: 'Auch von uns' });
    const third = await two.newerReleased(frameworkFile({ firstGoal: 'Erstorientierung sofort' }));
    await two.start(third);
    await two.decide('own', 'Ein dritter Text');
    await two.finish();
    expect(await two.itemAt('1.1.1')).toMatchObject({ title: 'Ein dritter Text' });
  });

  it('may wait: work on the draft goes on, an answer to other words is asked again, and an open merge may be given up', async () => {
    await two.takenOver();
    await two.edit('1.1.1', { title: 'Unsere Worte' });
    const id = await two.newerReleased();
    await two.start(id);
    await two.decide('theirs');
    await two.edit('1.1.1', { title: 'Noch andere Worte' });
    expect((await two.merge())!.conflicts).toMatchObject([{ mine: 'Noch andere Worte', choice: null }]);
    const { version } = (await two.merge())!;
    await expect(two.as(two.there, (tx) => two.merges.giveUp(tx, two.there, version - 1))).rejects.toThrow(ChangedMeanwhile);
    await two.as(two.there, (tx) => two.merges.giveUp(tx, two.there, version));
    expect(await two.merge()).toBeNull();
    expect(await two.itemAt('1.1.1')).toMatchObject({ title: 'Noch andere Worte' });
    await two.start(id);
    await two.as(two.there, (tx) => two.merges.decideAlike(tx, two.there, { choice: 'theirs', fieldCode: '1', field: null, reason: null }));
    await two.finish();
    expect(await two.itemAt('1.1.1')).toMatchObject({ title: 'Erstorientierung in vier Wochen' });
  });

  it('reaches the draft also when the origin withdraws it in the middle', async () => {
    await two.takenOver();
    const id = await two.newerReleased();
    await two.start(id);
    const [publication] = await two.publications.own(two.reading(two.here), two.here);
    await two.as(two.here, (tx) => two.publications.withdraw(tx, two.here, publication!.id, publication!.version));
    await two.finish();
    expect(await two.itemAt('1.1.1')).toMatchObject({ title: 'Erstorientierung in vier Wochen' });
  });

  it('is asked anew when the draft it was merged into is discarded', async () => {
    await two.takenOver();
    await two.edit('1.1.1', { title: 'Unsere Worte' });
    await two.released(two.there, null);
    const id = await two.newerReleased();
    await two.start(id);
    await two.decide('mine');
    await two.finish();
    await discardDraft(two.app, two.there);
    expect(await two.reader.preview(two.reading(two.there), two.there)).toMatchObject({ baseRelease: { number: 1 }, total: 1 });
  });

  it('remembers no words of a draft that was discarded', async () => {
    await two.takenOver();
    await two.released(two.there, null);
    await two.edit('1.1.1', { title: 'Unsere Worte' });
    await two.start(await two.newerReleased());
    await two.decide('mine');
    await two.finish();
    await discardDraft(two.app, two.there);
    expect(await two.reader.preview(two.reading(two.there), two.there)).toMatchObject({
      baseRelease: { number: 1 },
      takenCount: 1,
      total: 0,
    });
  });
});
