import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type Answer, type ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

jest.setTimeout(120_000);

let api: TestApi;
let bramscheId: string;

beforeAll(async () => {
  api = await startApi();
  bramscheId = (await pageOf(await api.signInAs('buergermeisteramt.bramsche'))).municipality.id;
});

afterAll(() => api.close());

interface ProgressPage {
  readonly municipality: { readonly id: string; readonly shortName: string };
  readonly headline: string;
  readonly asOf: string;
  readonly concept: {
    readonly state: string;
    readonly adoption: { readonly body: string; readonly date: string } | null;
    readonly counts: { readonly decided: number; readonly open: number; readonly total: number };
    readonly fields: readonly { readonly total: number; readonly decided: number; readonly open: number }[];
  };
  readonly funding: { readonly grantedCents: number; readonly applications: readonly { readonly title: string; readonly state: string }[] };
  readonly indicators: readonly { readonly latestValue: number | null; readonly latestDate: string; readonly basis: string }[];
  readonly decisionsNeeded: readonly { readonly kind: string }[];
  readonly changes: readonly { readonly actor: string | null; readonly linkPath: string; readonly at: string }[];
}

const document = `query ($municipalityId: ID) { progressPage(municipalityId: $municipalityId) {
  municipality { id shortName } headline asOf concept { state adoption { body date } counts { decided open total } fields { total decided open } }
  funding { grantedCents applications { title state } } indicators { latestValue latestDate basis }
  decisionsNeeded { kind } changes { actor linkPath at } } }`;

const pageOf = async (client: ApiClient, municipalityId: string | null = null) =>
  (await client.graphql<{ progressPage: ProgressPage }>(document, { municipalityId })).progressPage;

const codeOf = async (client: ApiClient, municipalityId: string | null): Promise<string | undefined> => {
  const { errors }: Answer<unknown> = await client.answer(document, { municipalityId });
  return errors?.[0]?.extensions.code;
};

describe("the mayor's page", () => {
  it('of a municipality that adopted its concept and was funded says so in its first sentence', async () => {
    const page = await pageOf(await api.signInAs('buergermeisteramt.bramsche'));
    expect(page.headline).toBe(
      'Bramsche hat sein örtliches Konzept am 22. März 2018 beschlossen; 12.000,00\u00a0€ Förderung sind bewilligt.',
    );
    expect(page.concept).toMatchObject({ state: 'adopted', adoption: { body: 'Rat der Stadt Bramsche', date: '2018-03-22' } });
    expect(page.funding).toMatchObject({ grantedCents: 1_200_000, applications: [{ state: 'granted' }] });
    expect(page.decisionsNeeded).toEqual([]);
  });

  it('adds up field by field and holds nothing from after its day', async () => {
    const { concept, indicators, changes, asOf } = await pageOf(await api.signInAs('koordination.melle'));
    const sum = (key: 'total' | 'decided' | 'open') => concept.fields.reduce((total, field) => total + field[key], 0);
    expect({ total: sum('total'), decided: sum('decided'), open: sum('open') }).toEqual(concept.counts);
    expect(concept.counts.decided).toBeGreaterThan(0);
    expect(indicators.length).toBeLessThanOrEqual(8);
    expect(indicators.every(({ latestValue, latestDate, basis }) => latestValue !== null && latestDate <= asOf && basis !== '')).toBe(true);
    const times = changes.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(changes.every(({ linkPath }) => linkPath.startsWith('/konzept/') || linkPath.startsWith('/foerderung/'))).toBe(true);
  });

  it('of a municipality that has not begun says that', async () => {
    const { headline, funding } = await pageOf(await api.signInAs('koordination.bohmte'));
    expect(headline).toBe(
      'Bohmte hat über sein örtliches Konzept noch nicht zu entscheiden begonnen; ein Förderantrag ist nicht gestellt.',
    );
    expect(funding.applications).toEqual([]);
  });
});

describe('other readers', () => {
  it('of the district see what was adopted and submitted, without names of those who wrote the concept', async () => {
    const planner = await api.signInAs('planung');
    const page = await pageOf(planner, bramscheId);
    expect(page.concept.state).toBe('adopted');
    const decided = page.changes.filter(({ linkPath }) => linkPath.startsWith(`/konzepte/${bramscheId}/`));
    expect(decided.length).toBeGreaterThan(0);
    expect(decided.every(({ actor }) => actor === null)).toBe(true);
    const melleId = (await pageOf(await api.signInAs('koordination.melle'))).municipality.id;
    const melle = await pageOf(planner, melleId);
    expect(melle.headline).toBe('Melle hat noch kein beschlossenes örtliches Konzept; ein Förderantrag ist nicht gestellt.');
    expect(melle.concept.counts.decided).toBe(0);
  });

  it('are answered alike for a foreign, an absent and a malformed municipality', async () => {
    const melle = await api.signInAs('buergermeisteramt.melle');
    for (const id of [bramscheId, randomUUID(), 'none', '']) expect(await codeOf(melle, id)).toBe('NOT_FOUND');
    expect(await codeOf(await api.signInAs('planung'), null)).toBe('NOT_FOUND');
    expect(await codeOf(await api.signInAs('bewilligung.1'), bramscheId)).toBe('FORBIDDEN');
    expect(await codeOf(api.client(), bramscheId)).toBe('UNAUTHENTICATED');
  });
});

interface Overview {
  readonly municipality: { readonly id: string; readonly shortName: string };
  readonly comparedWith: string;
  readonly work: readonly { readonly group: string; readonly title: string; readonly linkPath: string; readonly due: string | null }[];
  readonly figures: {
    readonly decided: { readonly value: number; readonly total: number; readonly change: number | null };
    readonly openComments: { readonly value: number };
    readonly granted: { readonly cents: number; readonly change: number };
  };
  readonly fields: readonly { readonly total: number; readonly decided: number }[];
  readonly changes: readonly { readonly linkPath: string }[];
}

const overviewOf = async (client: ApiClient) =>
  (
    await client.graphql<{ overview: Overview }>(`{ overview { municipality { id shortName } comparedWith work { group title linkPath due }
      figures { decided { value total change } openComments { value } granted { cents change } } fields { total decided } changes { linkPath } } }`)
  ).overview;

describe('the overview', () => {
  it('of a municipality that has not begun asks for its first decisions and says until when money can be applied for', async () => {
    const { work, figures, changes } = await overviewOf(await api.signInAs('koordination.bohmte'));
    expect(work.map(({ group }) => group)).toEqual(['date', 'work']);
    expect(work[1]).toMatchObject({ linkPath: '/konzept?haltung=undecided' });
    expect(figures).toMatchObject({ decided: { value: 0, change: 0 }, granted: { cents: 0, change: 0 } });
    expect(changes).toEqual([]);
  });

  it('of a funded municipality shows what was granted since last month, and nothing of its neighbours', async () => {
    const bramsche = await overviewOf(await api.signInAs('koordination.bramsche'));
    expect(bramsche).toMatchObject({ municipality: { id: bramscheId }, comparedWith: '2018-03-16' });
    expect(bramsche.figures.granted).toEqual({ cents: 1_200_000, change: 1_200_000 });
    const news = bramsche.work.filter(({ group }) => group === 'news').map(({ linkPath }) => linkPath.split('/')[1]);
    expect(news).toEqual(['foerderung', 'konzept']);
    const melle = await overviewOf(await api.signInAs('mitarbeit.melle'));
    expect(melle.municipality.shortName).toBe('Melle');
    expect(melle.figures.granted).toEqual({ cents: 0, change: 0 });
    const paths = (page: Overview) =>
      [...page.work, ...page.changes].map(({ linkPath }) => linkPath).filter((path) => path.startsWith('/foerderung/'));
    expect(paths(melle).filter((path) => paths(bramsche).includes(path))).toEqual([]);
  });

  it('counts as the page of the mayor counts, and its changes lead to the items', async () => {
    const client = await api.signInAs('koordination.melle');
    const [{ figures, fields, changes }, { concept }] = [await overviewOf(client), await pageOf(client)];
    expect({ decided: figures.decided.value, total: figures.decided.total }).toEqual({
      decided: concept.counts.decided,
      total: concept.counts.total,
    });
    expect(fields).toMatchObject(concept.fields.map(({ total, decided }) => ({ total, decided })));
    expect(changes.length).toBeGreaterThan(0);
    expect(changes.every(({ linkPath }) => /^\/(konzept|foerderung)\/[0-9a-f-]{36}$/.test(linkPath))).toBe(true);
  });
});
