import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const problem = '... on Problem { __typename problemCode: code path message } ... on InvalidInput { issues { path code message } }';
const both = '... on ChangedMeanwhile { currentVersion changedBy changedAt fields { field yours current } }';
const wording = 'title text target responsible priority';
const itemFields = `id kind code stance version ${wording} district { ${wording} } reason updatedBy fieldCode parentId origin localOrigin`;

const conceptDocument = `query ($municipalityId: ID) { localConcept(municipalityId: $municipalityId) {
  id revision state version adoption { body date paperNumber } counts { decided open total } availableActions municipality { id shortName }
  fields { code title counts { decided open total } challenges { id code items { ${itemFields} indicators { code } measures { id code stance version title text updatedBy } } } } } }`;

interface Counts {
  decided: number;
  open: number;
  total: number;
}
interface Item {
  id: string;
  code: string | null;
  stance: string | null;
  version: number;
  title: string;
  text: string;
  measures: Item[];
}
interface Concept {
  id: string;
  revision: number;
  state: string;
  version: number;
  counts: Counts;
  availableActions: string[];
  municipality: { id: string; shortName: string };
  fields: { code: string; counts: Counts; challenges: { id: string; code: string; items: Item[] }[] }[];
}
interface Problem {
  __typename: string;
  problemCode: string;
  message: string;
}

async function conceptOf(client: ApiClient, municipalityId: string | null = null): Promise<Concept> {
  return (await client.graphql<{ localConcept: Concept }>(conceptDocument, { municipalityId })).localConcept;
}

function itemsOf(concept: Concept): Item[] {
  return concept.fields.flatMap((field) => field.challenges.flatMap(({ items }) => items.flatMap((goal) => [goal, ...goal.measures])));
}

async function decide(client: ApiClient, input: object): Promise<Item & Problem & { fields: object[] }> {
  const document = `mutation ($input: DecideConceptItemInput!) { decideConceptItem(input: $input) { __typename ... on ConceptItem { ${itemFields} } ${problem} ${both} } }`;
  return (await client.graphql<{ decideConceptItem: never }>(document, { input })).decideConceptItem;
}

async function mutate<Result>(
  client: ApiClient,
  field: string,
  variables: Record<string, { type: string; value: unknown }>,
  payload: string,
): Promise<Result> {
  const names = Object.keys(variables);
  const declared = names.map((name) => `$${name}: ${variables[name]?.type}`).join(', ');
  const passed = names.map((name) => `${name}: $${name}`).join(', ');
  const document = `mutation (${declared}) { ${field}(${passed}) { __typename ${payload} ${problem} } }`;
  const values = Object.fromEntries(names.map((name) => [name, variables[name]?.value]));
  return (await client.graphql<Record<string, Result>>(document, values))[field]!;
}

const key = (value: string) => ({ type: 'ID!', value });

describe('the municipalities of the demo', () => {
  it.each([
    ['melle', 'draft', 59],
    ['bramsche', 'adopted', 163],
    ['bersenbrueck', 'internal_review', 46],
    ['bohmte', 'draft', 0],
  ])('%s stands where its story says', async (place, state, decided) => {
    const concept = await conceptOf(await api.signInAs(`koordination.${place}`));
    expect(concept).toMatchObject({ state, revision: 1, counts: { decided } });
    expect(concept.fields).toHaveLength(9);
    expect(concept.counts.decided + concept.counts.open).toBe(concept.counts.total);
    expect(concept.fields.reduce((total, field) => total + field.counts.total, 0)).toBe(concept.counts.total);
  });
});

describe('the coordinator of Melle', () => {
  it('adapts a goal; a colleague with an old screen is shown both sides; the history tells it', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const contributor = await api.signInAs('mitarbeit.melle');
    const open = itemsOf(await conceptOf(coordinator)).find((item) => item.stance === null)!;
    const decided = await decide(coordinator, { itemId: open.id, expectedVersion: 0, stance: 'adapted', text: 'In Melle anders.' });
    expect(decided).toMatchObject({ __typename: 'ConceptItem', text: 'In Melle anders.', title: open.title, localOrigin: null });
    await expect(
      decide(contributor, { itemId: open.id, expectedVersion: 0, stance: 'omitted', reason: 'Entfällt.' }),
    ).resolves.toMatchObject({
      __typename: 'ChangedMeanwhile',
      currentVersion: decided.version,
      changedBy: 'Łukasz Żółkowski',
      fields: [
        { field: 'stance', yours: 'omitted', current: 'adapted' },
        { field: 'text', yours: null, current: 'In Melle anders.' },
        { field: 'reason', yours: 'Entfällt.', current: null },
      ],
    });
    const { conceptItemHistory } = await contributor.graphql<{ conceptItemHistory: object[] }>(
      'query ($itemId: ID!) { conceptItemHistory(itemId: $itemId) { id at actor field before after revision } }',
      { itemId: open.id },
    );
    expect(conceptItemHistory).toHaveLength(2);
    expect(conceptItemHistory).toContainEqual(
      expect.objectContaining({ actor: 'Łukasz Żółkowski', field: 'text', before: null, after: 'In Melle anders.' }),
    );
  });

  it('is told at the field what is missing, in the language of the account', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const open = itemsOf(await conceptOf(coordinator)).find((item) => item.stance === null)!;
    const refused = await decide(coordinator, { itemId: open.id, expectedVersion: 0, stance: 'omitted' });
    expect(refused).toMatchObject({ __typename: 'InvalidInput', issues: [{ path: 'reason', code: 'REASON_REQUIRED' }] });
    expect(refused.message).toMatch(/^Bitte/);
  });

  it('adds an own goal once, however often the request is sent', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const before = await conceptOf(coordinator);
    const input = { parentId: before.fields[4]!.challenges[0]!.id, kind: 'goal', title: 'Eigenes Ziel', text: 'Eigener Text' };
    const add = (title: string) =>
      mutate<Item & Problem>(
        coordinator,
        'addOwnItem',
        { input: { type: 'AddOwnItemInput!', value: { ...input, title } }, idempotencyKey: key('eigenes-ziel-1') },
        `... on ConceptItem { ${itemFields} }`,
      );
    const first = await add('Eigenes Ziel');
    await expect(add('Eigenes Ziel')).resolves.toEqual(first);
    await expect(add('Anderes Ziel')).resolves.toMatchObject({ __typename: 'Refusal', problemCode: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await conceptOf(coordinator)).counts.total).toBe(before.counts.total + 1);
    const variables = { itemId: key(first.id), expectedVersion: { type: 'Int!', value: first.version } };
    await expect(mutate(coordinator, 'removeOwnItem', variables, '... on RemovedItem { itemId }')).resolves.toMatchObject({
      itemId: first.id,
    });
    await expect(
      coordinator.answer('mutation ($itemId: ID!) { resetConceptItem(itemId: $itemId, expectedVersion: 0) { __typename } }', {
        itemId: first.id,
      }),
    ).resolves.toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('finds items by filter, in German order, page by page', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const page = async (variables: object) => {
      const document = `query ($first: Int, $after: String, $filter: ConceptItemFilter, $sort: ConceptItemSort) {
        conceptItems(first: $first, after: $after, filter: $filter, sort: $sort) { totalCount pageInfo { hasNextPage endCursor } edges { node { code title stance kind } } } }`;
      type Page = {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { title: string; stance: string | null } }[];
      };
      return (await coordinator.graphql<{ conceptItems: Page }>(document, { ...variables })).conceptItems;
    };
    const { counts } = await conceptOf(coordinator);
    const first = await page({ first: 50, sort: { by: 'title' } });
    expect(first).toMatchObject({ totalCount: counts.total, pageInfo: { hasNextPage: true } });
    const second = await page({ first: 100, after: first.pageInfo.endCursor, sort: { by: 'title' } });
    const titles = [...first.edges, ...second.edges].map((edge) => edge.node.title);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('de-u-co-phonebk-kn').compare));
    expect((await page({ first: 5, filter: { undecided: true } })).totalCount).toBe(counts.open);
    const omitted = await page({ first: 50, filter: { stance: 'omitted', text: 'FAHRRAD' } });
    expect(omitted.edges.every((edge) => edge.node.stance === 'omitted')).toBe(true);
  });
});

describe('from concept to resolution', () => {
  it('the mayor records what the council adopted; then it is frozen, until somebody opens a new draft', async () => {
    const coordinator = await api.signInAs('koordination.bohmte');
    const mayor = await api.signInAs('buergermeisteramt.bohmte');
    const concept = await conceptOf(coordinator);
    const [item] = itemsOf(concept);
    await decide(coordinator, { itemId: item!.id, expectedVersion: 0, stance: 'adopted' });
    const resolution = (version: number) => ({
      input: { type: 'RecordAdoptionInput!', value: { expectedVersion: version, body: 'Rat der Gemeinde Bohmte', date: '2018-04-12' } },
      idempotencyKey: key(`beschluss-bohmte-${version}`),
    });
    const adopt = (version: number) =>
      mutate<Concept & Problem>(
        mayor,
        'recordConceptAdoption',
        resolution(version),
        '... on LocalConcept { revision state version adoption { body date paperNumber } availableActions }',
      );
    await expect(adopt(concept.version)).resolves.toMatchObject({ __typename: 'Refusal', problemCode: 'CONCEPT_IN_DRAFT' });
    const step = (name: string, version: number) =>
      mutate<Concept & Problem>(
        coordinator,
        'takeConceptStep',
        {
          step: { type: 'ConceptStepKind!', value: name },
          expectedVersion: { type: 'Int!', value: version },
          idempotencyKey: key(`${name}-bohmte`),
        },
        '... on LocalConcept { state version availableActions }',
      );
    await expect(step('open_review', concept.version)).resolves.toMatchObject({ __typename: 'ChangedMeanwhile' });
    const reviewed = await step('open_review', concept.version + 1);
    expect(reviewed).toMatchObject({ state: 'internal_review' });
    await expect(step('bring_before_council', reviewed.version)).resolves.toMatchObject({ state: 'before_council' });
    await expect(adopt(concept.version)).resolves.toMatchObject({ __typename: 'ChangedMeanwhile' });
    const { version } = await conceptOf(mayor);
    const adopted = await adopt(version);
    expect(adopted).toMatchObject({
      state: 'adopted',
      adoption: { body: 'Rat der Gemeinde Bohmte', date: '2018-04-12', paperNumber: null },
      availableActions: [],
    });
    await expect(adopt(version)).resolves.toEqual(adopted);
    await expect(decide(coordinator, { itemId: item!.id, expectedVersion: 0, stance: 'omitted', reason: 'x' })).resolves.toMatchObject({
      __typename: 'Refusal',
      problemCode: 'CONCEPT_ADOPTED',
    });
    const opened = await mutate<Concept>(
      coordinator,
      'openConceptDraft',
      { idempotencyKey: key('entwurf-bohmte-2') },
      '... on LocalConcept { revision state counts { decided open total } }',
    );
    expect(opened).toMatchObject({ revision: 2, state: 'draft', counts: { decided: 1 } });
  });
});

describe('the district', () => {
  it('reads what councils adopted, without the names of those who wrote, and nothing else', async () => {
    const planner = await api.signInAs('planung');
    const { municipalConcepts } = await planner.graphql<{
      municipalConcepts: { municipality: { id: string; shortName: string }; adoptedRevision: number | null; counts: Counts | null }[];
    }>('{ municipalConcepts { municipality { id shortName } adoptedRevision adoption { body date } counts { decided open total } } }');
    expect(municipalConcepts).toHaveLength(21);
    const of = (name: string) => municipalConcepts.find(({ municipality }) => municipality.shortName === name)!;
    expect(of('Melle')).toMatchObject({ adoptedRevision: null, counts: null });
    const bramsche = await conceptOf(planner, of('Bramsche').municipality.id);
    expect(bramsche).toMatchObject({ state: 'adopted', counts: of('Bramsche').counts, availableActions: [] });
    expect(itemsOf(bramsche).every((item) => (item as unknown as { updatedBy: null }).updatedBy === null)).toBe(true);
    const answers = await Promise.all(
      [of('Melle').municipality.id, '01900000-0000-7000-8000-000000000000', 'kein-schluessel'].map((municipalityId) =>
        planner.answer(conceptDocument, { municipalityId }),
      ),
    );
    expect(
      new Set(
        answers.map((answer) => JSON.stringify(answer.errors?.map(({ message, extensions }) => ({ message, code: extensions.code })))),
      ).size,
    ).toBe(1);
    expect(answers[0]).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  it('and its municipalities read one framework, whose series end today', async () => {
    const mayor = await api.signInAs('buergermeisteramt.melle');
    const { frameworkRelease, frameworkIndicators } = await mayor.graphql<{
      frameworkRelease: { number: number; fields: { challenges: { goals: { measures: object[] }[] }[] }[]; taskAreas: object[] };
      frameworkIndicators: { code: string; basis: string; values: { date: string }[] }[];
    }>(`{ frameworkRelease { number state title resolution { body date } taskAreas { code title } transferContents { code title }
            fields { code title guidingPrinciple guidingPrincipleOrigin challenges { code goals { code title origin indicators { code } measures { code } } } } }
          frameworkIndicators { code title unit basis knownBreaks baselineDate baselineValue targetValue targetYear values { date value basis origin } } }`);
    const goals = frameworkRelease.fields.flatMap((field) => field.challenges.flatMap((challenge) => challenge.goals));
    expect(frameworkRelease.fields).toHaveLength(9);
    expect(frameworkRelease.taskAreas).toHaveLength(5);
    expect(goals.length).toBe(89);
    expect(frameworkIndicators).toHaveLength(45);
    const dates = frameworkIndicators.flatMap((indicator) => indicator.values.map((value) => value.date)).sort();
    expect(dates.at(-1)).toBe('2017-12-31');
  });
});
