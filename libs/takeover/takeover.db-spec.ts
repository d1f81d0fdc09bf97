import { jest } from '@jest/globals';
import { Forbidden, NotFound } from '#platform/errors';
import { actor, discardDraft, frameworkFile } from '../../test/support/local-concepts.js';
import { execute } from '../../test/support/sql.js';
import { type TwoPlannings, twoPlannings } from '../../test/support/two-plannings.js';

jest.setTimeout(60_000);

let two: TwoPlannings;

beforeAll(async () => {
  two = await twoPlannings();
});

beforeEach(async () => {
  two = await two.inNewDistricts();
});

afterAll(() => two.close());

describe('taking over', () => {
  it('brings the whole framework into the draft under ids of its own, and every entry knows where it comes from', async () => {
    await two.takenOver();
    const { items, indicators, taskAreas } = await two.draft();
    const theirs = await execute<{ item_id: string }>(
      two.app.database.superuserUrl,
      'select item_id from framework_item where district_id = $1',
      [two.here.context.districtId],
    );
    expect(items.filter(({ id }) => theirs.some(({ item_id }) => item_id === id))).toEqual([]);
    const goal = items.find(({ code }) => code === '1.1.1');
    expect(goal).toMatchObject({ title: 'Erstorientierung', target: '80 %', indicatorIds: [indicators[0]!.id] });
    expect(goal!.linkedFieldIds).toEqual([items.find(({ code }) => code === '2')!.id]);
    expect(indicators).toMatchObject([{ code: 'K-01', targetValue: 12, baselineValue: 8.68 }]);
    expect(taskAreas).toMatchObject([{ code: 'A1' }]);
    const origins = await two.reader.origins(two.reading(two.there), two.there);
    expect(origins.find(({ itemId }) => itemId === goal!.id)).toMatchObject({
      originName: two.app.tenants.districtNames.here,
      originNumber: 1,
    });
    expect(origins).toHaveLength(items.length + 1 + 2);
    await expect(two.takeOver(two.there, (await two.seenBy(two.there))[0]!.id)).rejects.toMatchObject({ code: 'ALREADY_TAKEN_OVER' });
  });

  it('stands beside what was written here, which stays', async () => {
    await two.released(two.there, frameworkFile({ title: 'Unser Konzept', firstGoal: 'Unser Ziel' }));
    await two.takenOver();
    const { items } = await two.draft();
    expect(items.filter(({ kind }) => kind === 'field').map(({ code }) => code)).toEqual(['1', '2', '3', '4']);
    expect(items.filter(({ title }) => title === 'Unser Ziel' || title === 'Erstorientierung')).toHaveLength(2);
  });

  it('goes with the draft when that is discarded, and may be done again', async () => {
    await two.takenOver();
    const goal = await two.itemAt('1.1.1');
    await discardDraft(two.app, two.there);
    expect(await two.reader.takeover(two.reading(two.there), two.there)).toBeNull();
    await two.takeOver(two.there, (await two.seenBy(two.there))[0]!.id);
    expect(await two.itemAt('1.1.1')).toMatchObject({ id: goal.id });
  });

  it('is done once when two press at the same moment', async () => {
    await two.publish(two.here, await two.released(two.here, frameworkFile()));
    const [published] = await two.seenBy(two.there);
    const outcomes = await Promise.allSettled([two.takeOver(two.there, published!.id), two.takeOver(two.there, published!.id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes).toContainEqual({ status: 'rejected', reason: expect.objectContaining({ code: 'ALREADY_TAKEN_OVER' }) as unknown });
    expect((await two.draft()).items).toHaveLength(10);
  });

  it('is not possible from oneself, from what is no publication, or for anybody but the planning', async () => {
    const own = await two.publish(two.here, await two.released(two.here, frameworkFile()));
    await expect(two.takeOver(two.here, own.id)).rejects.toThrow(NotFound);
    await expect(two.takeOver(two.there, own.releaseId)).rejects.toThrow(NotFound);
    await expect(two.takeOver(actor(two.there.context, 'district_admin'), own.id)).rejects.toThrow(Forbidden);
  });

  it('is recorded in the trail of the own district only', async () => {
    await two.takenOver();
    const acts = await execute<{ action: string; here: boolean }>(
      two.app.database.superuserUrl,
      `select action, chain_id = $1 as here from audit.entry 
       where action in ('framework.published', 'framework.taken-over') and chain_id in ($1, $2) order by action`,
      [two.here.context.districtId, two.there.context.districtId],
    );
    expect(acts).toEqual([
      { action: 'framework.published', here: true },
      { action: 'framework.taken-over', here: false },
    ]);
  });
});
