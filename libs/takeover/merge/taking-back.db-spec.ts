import { jest } from '@jest/globals';
import { ChangedMeanwhile } from '#platform/errors';
import { frameworkFile } from '../../../test/support/local-concepts.js';
import { execute } from '../../../test/support/sql.js';
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

/** Both sides reworded a goal; the release was merged with the origin's words. */
async function merged(): Promise<void> {
  await two.takenOver();
  await two.edit('1.1.1', { title: 'Unsere Worte' });
  await two.start(await two.newerReleased());
  await two.decide('theirs');
  await two.finish();
}

const versionOf = async () => {
  const { version, seen } = (await two.finished())!;
  return { version, seen };
};

it('puts the draft back as it stood; the same release can be merged again and is asked anew', async () => {
  await two.takenOver();
  await two.edit('1.1.1', { title: 'Unsere Worte' });
  const [before, takeover] = [await two.draft(), await two.reader.takeover(two.reading(two.there), two.there)];
  await two.start(await two.newerReleased());
  await two.decide('mine');
  await two.finish();
  expect(await two.finished()).toMatchObject({ targetRelease: { number: 2 }, finishedBy: 'Theo Nachbar', lost: [] });
  await two.takeBack(await versionOf());
  const words = ({ items }: typeof before) => items.map(({ id, code, title, text }) => ({ id, code, title, text }));
  expect(words(await two.draft())).toEqual(words(before));
  expect(await two.finished()).toBeNull();
  const now = await two.reader.takeover(two.reading(two.there), two.there);
  expect(now).toMatchObject({ baseRelease: { number: 1 }, newer: { releaseNumber: 2 }, takenAt: takeover!.takenAt });
  const preview = await two.reader.preview(two.reading(two.there), two.there);
  expect(preview).toMatchObject({ total: 1, conflicts: [{ field: 'title', mine: 'Unsere Worte', choice: null }] });
});

it('closes the draft that the merge opened, and leaves what is in force', async () => {
  await two.takenOver();
  await two.released(two.there, null);
  await two.start(await two.newerReleased());
  await two.finish();
  await two.edit('1.1.1', { text: 'Seither geschrieben' });
  await two.takeBack(await versionOf());
  expect(await two.hasDraft()).toBe(false);
  expect(await two.finished()).toBeNull();
  const preview = await two.reader.preview(two.reading(two.there), two.there);
  expect(preview).toMatchObject({ baseRelease: { number: 1 }, takenCount: 1, total: 0 });
});

it('says what was written since and would be lost, and does it only when exactly that was seen', async () => {
  await merged();
  const early = await versionOf();
  await two.edit('2.1.1', { text: 'Seither geschrieben' });
  const { lost } = (await two.finished())!;
  expect(lost).toMatchObject([{ code: '2.1.1', field: 'text', after: 'Seither geschrieben' }]);
  await expect(two.takeBack(early)).rejects.toMatchObject({ code: 'WORKED_ON_MEANWHILE' });
  expect(await two.itemAt('2.1.1')).toMatchObject({ text: 'Seither geschrieben' });
  await two.takeBack(await versionOf());
  expect(await two.itemAt('2.1.1')).toMatchObject({ text: 'Text' });
  const [entry] = await execute<{ body: object }>(
    two.app.database.superuserUrl,
    `select body from audit.entry where action = 'framework.merge-taken-back' and chain_id = $1`,
    [two.there.context.districtId],
  );
  expect(entry).toMatchObject({ body: { origin: two.app.tenants.districtNames.here, release: 2, lost: 1 } });
});

it('is over once the draft is released, waits for an open merge, and is done once', async () => {
  await merged();
  const { version, seen } = await versionOf();
  await expect(two.takeBack({ version: version - 1, seen })).rejects.toThrow(ChangedMeanwhile);
  const third = await two.newerReleased(frameworkFile({ firstGoal: 'Erstorientierung sofort' }));
  await two.start(third);
  expect(await two.finished()).toBeNull();
  await expect(two.takeBack({ version, seen })).rejects.toMatchObject({ code: 'NOTHING_TO_TAKE_BACK' });
  const { version: open } = (await two.merge())!;
  await two.as(two.there, (tx) => two.merges.giveUp(tx, two.there, open));
  const outcomes = await Promise.allSettled([two.takeBack({ version, seen }), two.takeBack({ version, seen })]);
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await two.released(two.there, null);
  expect(await two.finished()).toBeNull();
});
