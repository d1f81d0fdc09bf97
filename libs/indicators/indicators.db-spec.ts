import { Clock } from '#platform/clock';
import { act, actor, type ConceptsApp, releaseFramework, startConcepts } from '../../test/support/local-concepts.js';
import { execute } from '../../test/support/sql.js';
import { IndicatorImport, indicatorStanding } from './index.js';
import { Indicators } from './indicators.service.js';

let app: ConceptsApp;
const coordinator = () => actor(app.tenants.one, 'coordinator');

beforeAll(async () => {
  app = await startConcepts();
  await releaseFramework(app);
});

afterAll(() => app.close());

describe('indicators of the framework', () => {
  const series = [
    {
      code: '1.2.2',
      basis: 'Ausländerzentralregister am 31.12.',
      origin: 'statistics',
      series: [{ breakdown: 'Units=%', values: [2016, 2017, 2018].map((year) => ({ year, value: year - 2008.5 })) }],
    },
  ];
  const importSeries = () => act(app, app.planner, (tx) => app.app.get(IndicatorImport).importSeries(tx, app.planner, series));
  const indicators = () =>
    app.app.get(Indicators).ofRelease((statements) => app.tenancy.read(coordinator().context, statements), coordinator(), null);

  it('hide what lies beyond today, and are imported once', async () => {
    await expect(importSeries()).resolves.toEqual({ values: 3 });
    await expect(importSeries()).resolves.toEqual({ values: 0 });
    const dates = async () => (await indicators()).map((indicator) => indicator.values.map((value) => value.date));
    await expect(dates()).resolves.toEqual([['2016-12-31', '2017-12-31']]);
    app.app.get(Clock).travelTo(new Date('2019-01-01T08:00:00Z'));
    await expect(dates()).resolves.toEqual([['2016-12-31', '2017-12-31', '2018-12-31']]);
  });
});

describe('where a municipality stands', () => {
  const standing = async () => {
    const { municipalityId } = app.tenants.one;
    const [rows] = await app.tenancy.read(coordinator().context, [indicatorStanding(municipalityId ?? '', '2018-04-03')]);
    return rows;
  };

  it('is the latest value of the district, with baseline and target', async () => {
    await expect(standing()).resolves.toMatchObject([
      {
        code: 'K-01',
        level: 'district',
        latest_value: 8.5,
        latest_date: '2017-12-31',
        baseline_value: 8.68,
        target_value: 12,
        target_year: 2022,
      },
    ]);
  });

  it('shows approved values only, to the municipality itself and to the district', async () => {
    await execute(app.database.superuserUrl, recordValues, [app.tenants.one.municipalityId]);
    const seen = async (context: typeof app.tenants.one) => {
      const rows = await app.tenancy.transaction(context, (tx) =>
        tx.query<{ value: number }[]>('select value from municipality_indicator_value'),
      );
      return rows.map((row) => row.value).sort();
    };
    await expect(seen(app.tenants.one)).resolves.toEqual([1, 2]);
    await expect(seen(app.tenants.district)).resolves.toEqual([2]);
    await expect(seen(app.tenants.two)).resolves.toEqual([]);
  });
});

const recordValues = `
  insert into municipality_indicator_value (municipality_id, district_id, indicator_id, as_of, value, state, basis, recorded_at)
  select m.id, m.district_id, i.id, v.as_of::date, v.value, v.state, 'eigene Zählung', now()
    from municipality m, indicator i, (values ('2018-01-31', 1, 'draft'), ('2018-02-28', 2, 'approved')) v (as_of, value, state)
   where m.id = $1`;
