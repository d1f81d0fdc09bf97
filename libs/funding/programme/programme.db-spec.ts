import { InvalidInput } from '#platform/errors';
import { type FundingCases, programmeFile, startFunding, storyOf } from '../../../test/support/funding-cases.js';
import { execute } from '../../../test/support/sql.js';
import { ProgrammeImport } from './programme-import.service.js';
import { Programmes } from './programme.service.js';

let cases: FundingCases;

beforeAll(async () => {
  cases = await startFunding();
});

afterAll(() => cases.close());

const importFile = (file: unknown) =>
  cases.as(cases.people.admin, (tx) => cases.get(ProgrammeImport).importProgrammes(tx, cases.people.admin, file));
const one = (who = cases.people.admin) =>
  cases.get(Programmes).one((statements) => cases.tenancy.read(who.context, statements), who, cases.programmeId);
const acts = async () =>
  (
    await execute<{ count: number }>(
      cases.database.superuserUrl,
      `select count(*)::int as count from audit.entry where action = 'programme.imported'`,
    )
  )[0]?.count;

describe('importing programmes', () => {
  it('changes nothing when the file says what is stored', async () => {
    const [before, actsBefore] = [await one(), await acts()];
    await importFile([programmeFile()]);
    expect(await one()).toEqual(before);
    expect(await acts()).toBe(actsBefore);
  });

  it('brings changes in, keeps the resolution, and records it', async () => {
    await storyOf(cases).recordResolution();
    const actsBefore = await acts();
    await importFile([programmeFile({ title: 'Neuer Titel', costKinds: [{ code: 'staff', label: 'Personal', eligible: true }] })]);
    const programme = await one();
    expect(programme).toMatchObject({ title: 'Neuer Titel', version: 3, resolution: { body: 'Kreistag' } });
    expect(programme.costKinds.find(({ code }) => code === 'staff')?.label).toBe('Personal');
    expect(await acts()).toBe((actsBefore ?? 0) + 1);
  });

  it('lists everything that is wrong and imports nothing', async () => {
    const refused = await importFile([programmeFile({ code: 'OTHER', budgetCents: -1 }), programmeFile({ applicationWindow: {} })]).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).issues.map(({ path }) => path)).toEqual([
      '0.budgetCents',
      '1.applicationWindow.from',
      '1.applicationWindow.until',
    ]);
    expect(await execute(cases.database.superuserUrl, `select 1 from funding_programme where code = 'OTHER'`)).toEqual([]);
  });
});

describe('reading programmes', () => {
  it('offers each role its actions and counts what it may see', async () => {
    expect(await one(cases.people.coordinator)).toMatchObject({
      availableActions: ['create_application'],
      applicationCount: 0,
      blockedBecause: [],
    });
    await storyOf(cases).create();
    expect((await one(cases.people.coordinator)).applicationCount).toBe(1);
    expect((await one(cases.people.officer)).applicationCount).toBe(0);
  });

  it('keeps it from other districts', async () => {
    await expect(one(cases.people.stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
