import { jest } from '@jest/globals';
import { ChangedMeanwhile, Forbidden, NotFound } from '#platform/errors';
import { FrameworkImport } from '#features/frameworks';
import { actor, frameworkFile } from '../../../test/support/local-concepts.js';
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

describe('publishing', () => {
  it('is an act of the planning; the others see this one release and nothing else', async () => {
    const first = await two.released(two.here, frameworkFile());
    expect(await two.seenBy(two.there)).toEqual([]);
    const publication = await two.publish(two.here, first);
    expect(await two.publish(two.here, first)).toEqual(publication);
    expect(await two.seenBy(two.there)).toMatchObject([
      {
        districtName: two.app.tenants.districtNames.here,
        releaseNumber: 1,
        fieldTitles: ['Handlungsfeld 1', 'Handlungsfeld 2'],
        goals: 2,
        measures: 4,
      },
    ]);
    expect(await two.seenBy(two.here)).toEqual([]);
    const second = await two.released(two.here, frameworkFile({ title: 'Fortschreibung' }));
    expect(await two.seenBy(two.there)).toMatchObject([{ releaseNumber: 1 }]);
    await expect(two.publish(two.here, first)).rejects.toMatchObject({ code: 'RELEASE_NOT_IN_FORCE' });
    await two.publish(two.here, second);
    expect(await two.seenBy(two.there)).toMatchObject([{ releaseNumber: 2 }]);
    expect(await two.publications.own(two.reading(two.here), two.here)).toMatchObject([
      { releaseNumber: 2, withdrawnAt: null },
      { releaseNumber: 1, withdrawnBy: 'Petra Planung' },
    ]);
  });

  it('is for the own release in force only, and for no other role', async () => {
    const releaseId = await two.released(two.here, frameworkFile());
    await expect(two.publish(two.there, releaseId)).rejects.toThrow(NotFound);
    const { releaseId: draftId } = await two.as(two.here, (tx) =>
      two.app.app.get(FrameworkImport).importFramework(tx, two.here, frameworkFile({ title: 'Entwurf' })),
    );
    await expect(two.publish(two.here, draftId)).rejects.toMatchObject({ code: 'RELEASE_NOT_IN_FORCE' });
    for (const role of ['district_admin', 'funding_officer', 'auditor']) {
      const other = actor(two.here.context, role);
      await expect(two.publish(other, releaseId)).rejects.toThrow(Forbidden);
      await expect(two.seenBy(other)).rejects.toThrow(Forbidden);
    }
  });

  it('is withdrawn for the future: nobody sees it any more, who took it over keeps it', async () => {
    await two.takenOver();
    const [publication] = await two.publications.own(two.reading(two.here), two.here);
    await expect(two.as(two.here, (tx) => two.publications.withdraw(tx, two.here, publication!.id, 9))).rejects.toThrow(ChangedMeanwhile);
    await expect(two.as(two.there, (tx) => two.publications.withdraw(tx, two.there, publication!.id, 1))).rejects.toThrow(NotFound);
    await two.as(two.here, (tx) => two.publications.withdraw(tx, two.here, publication!.id, 1));
    expect(await two.seenBy(two.there)).toEqual([]);
    expect((await two.draft()).items).toHaveLength(10);
    expect(await two.reader.takeover(two.reading(two.there), two.there)).toMatchObject({
      originName: two.app.tenants.districtNames.here,
      newer: null,
    });
  });

  it('shows nothing to municipalities, jobs and the public, whatever they ask the database', async () => {
    await two.publish(two.here, await two.released(two.here, frameworkFile()));
    const [seen] = await two.seenBy(two.there);
    const contexts = [
      two.app.tenants.elsewhere,
      { ...two.there.context, purpose: 'job' as const },
      { ...two.there.context, purpose: 'public' as const, districtId: null },
      { ...two.there.context, districtId: null },
    ];
    for (const context of contexts) {
      const statements = [
        { name: 'one', text: 'select id from other_district.published_frameworks()', values: [] },
        { name: 'two', text: 'select other_district.published_content($1) as content', values: [seen!.id] },
        { name: 'three', text: 'select id from framework_publication', values: [] },
      ];
      const [list, content, rows] = await two.app.tenancy.read(context, statements);
      expect([list, content, rows]).toEqual([[], [{ content: null }], []]);
    }
  });
});
