import type { ApiClient } from '../support/api-client.js';
import { startApi, type TestApi } from '../support/api.js';

let api: TestApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(() => api.close());

const problem = '... on Problem { __typename problemCode: code message } ... on InvalidInput { issues { path code } }';

async function mutate<Result = Record<string, unknown>>(client: ApiClient, call: string, payload: string): Promise<Result> {
  const document = `mutation { result: ${call} { __typename ${payload} ${problem} } }`;
  return (await client.graphql<{ result: Result }>(document)).result;
}

interface Concept {
  version: number;
  state: string;
  availableActions: string[];
  municipality: { id: string };
  fields: {
    code: string;
    challenges: { id: string; items: { id: string; code: string | null; stance: string | null; version: number }[] }[];
  }[];
}

async function conceptOf(client: ApiClient): Promise<Concept> {
  const document = `{ localConcept { version state availableActions municipality { id }
    fields { code challenges { id items { id code stance version } } } } }`;
  return (await client.graphql<{ localConcept: Concept }>(document)).localConcept;
}

const goalsOf = ({ fields }: Concept) => fields.flatMap(({ challenges }) => challenges.flatMap(({ items }) => items));
const step = (client: ApiClient, name: string, version: number, reason = '') =>
  mutate<Concept>(
    client,
    `takeConceptStep(step: ${name}, expectedVersion: ${version}, idempotencyKey: "${name}-${version}"${reason && `, reason: "${reason}"`})`,
    '... on LocalConcept { state version availableActions }',
  );

describe('a concept on its way to the council', () => {
  it('is reviewed in threads, goes before the council, comes back with a reason', async () => {
    const coordinator = await api.signInAs('koordination.bohmte');
    const mayor = await api.signInAs('buergermeisteramt.bohmte');
    const concept = await conceptOf(coordinator);
    const { version } = await step(coordinator, 'open_review', concept.version);
    const itemId = goalsOf(concept)[0]!.id;
    const comment = await mutate(
      mayor,
      `addConceptComment(input: { itemId: "${itemId}", text: "Schaffen wir das?" }, idempotencyKey: "council-story-c1")`,
      '... on ConceptComment { id }',
    );
    await mutate(
      coordinator,
      `addConceptComment(input: { threadId: "${String(comment['id'])}", text: "Ja." }, idempotencyKey: "council-story-c2")`,
      '',
    );
    await mutate(
      mayor,
      `resolveConceptThread(threadId: "${String(comment['id'])}", resolved: true)`,
      '... on SettledThread { resolvedBy }',
    );
    const { conceptComments } = await coordinator.graphql<{ conceptComments: object[] }>(
      '{ conceptComments { itemId text author resolvedBy answers { text } } }',
    );
    expect(conceptComments).toMatchObject([{ itemId, text: 'Schaffen wir das?', answers: [{ text: 'Ja.' }] }]);
    const council = await step(coordinator, 'bring_before_council', version);
    expect(council).toMatchObject({ state: 'before_council', availableActions: ['return_to_draft', 'record_adoption'] });
    await expect(step(coordinator, 'return_to_draft', council.version)).resolves.toMatchObject({ issues: [{ path: 'reason' }] });
    await expect(step(coordinator, 'return_to_draft', council.version, 'Der Ausschuss will mehr.')).resolves.toMatchObject({
      state: 'draft',
    });
  });

  it('leaves a trail: the district sees presentations, and consultations of adopted revisions', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const add = (kind: string, url: string) =>
      mutate(
        coordinator,
        `addCouncilRecord(kind: ${kind}, idempotencyKey: "${kind}-${url}", input: { body: "Sozialausschuss", bodyKind: committee, date: "2018-03-20", result: noted, url: "${url}" })`,
        '... on CouncilRecord { id kind body url version }',
      );
    await expect(add('consultation', 'https://127.0.0.1/paper')).resolves.toMatchObject({ issues: [{ path: 'url' }] });
    await expect(add('consultation', 'https://ris.melle.info/oparl/paper/1')).resolves.toMatchObject({ kind: 'consultation' });
    await expect(add('presentation', 'https://ris.melle.info/oparl/paper/2')).resolves.toMatchObject({ kind: 'presentation' });
    const { id } = (await conceptOf(coordinator)).municipality;
    const trail =
      'query ($id: ID) { councilTrail(municipalityId: $id) { editable steps { action } consultations { body } presentations { body url } } }';
    const recorded = expect.arrayContaining([expect.objectContaining({ body: 'Sozialausschuss' })]) as unknown;
    await expect(coordinator.graphql(trail, { id })).resolves.toMatchObject({
      councilTrail: { editable: true, consultations: recorded, presentations: recorded },
    });
    const planner = await api.signInAs('planung');
    await expect(planner.graphql(trail, { id })).resolves.toMatchObject({
      councilTrail: { editable: false, steps: [], consultations: [], presentations: recorded },
    });
    const { frameworkPresentations } = await planner.graphql<{ frameworkPresentations: { presentations: object[] }[] }>(
      '{ frameworkPresentations { municipality { shortName } presentations { date } } }',
    );
    expect(frameworkPresentations).toHaveLength(21);
  });
});

describe('what was adopted', () => {
  it('is listed and compared revision by revision', async () => {
    const coordinator = await api.signInAs('koordination.bramsche');
    await mutate(coordinator, 'openConceptDraft(idempotencyKey: "entwurf-2")', '... on LocalConcept { revision }');
    const goal = goalsOf(await conceptOf(coordinator)).find(({ stance }) => stance === 'adopted')!;
    await mutate(
      coordinator,
      `decideConceptItem(input: { itemId: "${goal.id}", expectedVersion: ${goal.version}, stance: adapted, text: "Ganz neu." })`,
      '... on ConceptItem { id }',
    );
    const { conceptRevisions } = await coordinator.graphql<{ conceptRevisions: { id: string; number: number; state: string }[] }>(
      '{ conceptRevisions { id number state releaseNumber adoption { body date } } }',
    );
    expect(conceptRevisions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'draft'],
      [1, 'adopted'],
    ]);
    const { conceptRevisionDifference } = await coordinator.graphql<{ conceptRevisionDifference: object[] }>(
      `query ($from: ID!, $to: ID!) { conceptRevisionDifference(fromRevisionId: $from, toRevisionId: $to) {
        kind itemId fields { field before after words { kind text } } } }`,
      { from: conceptRevisions[1]!.id, to: conceptRevisions[0]!.id },
    );
    expect(conceptRevisionDifference).toMatchObject([
      { kind: 'changed', itemId: goal.id, fields: [{ field: 'stance' }, { field: 'text' }] },
    ]);
  });

  it('stands in the deviation register, in the matrix and in a table', async () => {
    const planner = await api.signInAs('planung');
    const { deviationRegister, deviationMatrix } = await planner.graphql<{
      deviationRegister: { totalCount: number; edges: { node: { municipality: { shortName: string }; stance: string; reason: string } }[] };
      deviationMatrix: { fields: object[]; rows: { municipality: { shortName: string }; cells: { omitted: number }[] }[] };
    }>(`{ deviationRegister(first: 100, filter: { stance: omitted }) { totalCount edges { node { municipality { shortName } code stance reason changes { field } } } }
          deviationMatrix { fields { code title } rows { municipality { shortName } revision cells { fieldCode adopted adapted omitted own open total } } } }`);
    expect(deviationRegister.totalCount).toBeGreaterThan(0);
    expect(deviationRegister.edges.every(({ node }) => node.stance === 'omitted' && node.reason !== '')).toBe(true);
    expect([deviationMatrix.fields.length, deviationMatrix.rows.length]).toEqual([9, 21]);
    const omitted = deviationMatrix.rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + cell.omitted, 0);
    expect(omitted).toBe(deviationRegister.totalCount);
    const table = await planner.get('/files/deviations.csv?stance=omitted');
    expect([table.status, table.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/csv')]);
    expect((await table.text()).split('\r\n').length).toBeGreaterThan(deviationRegister.totalCount);
    const workbook = await planner.get('/files/deviations.xlsx?stance=omitted&kind=goal');
    expect([workbook.status, workbook.headers.get('content-disposition')]).toEqual([200, 'attachment; filename="abweichungen.xlsx"']);
    const coordinator = await api.signInAs('koordination.melle');
    for (const ending of ['csv', 'xlsx']) expect((await coordinator.get(`/files/deviations.${ending}`)).status).toBe(403);
  });
});

describe('what others may learn from a local concept', () => {
  it('is proposed for the framework and answered by the planner', async () => {
    const coordinator = await api.signInAs('koordination.melle');
    const goal = goalsOf(await conceptOf(coordinator)).find(({ code }) => code === '7.1.1')!;
    const proposal = await mutate(
      coordinator,
      `proposeToFramework(itemId: "${goal.id}", note: "Hat sich bewährt.", idempotencyKey: "council-story-v1")`,
      '... on FrameworkProposal { id state }',
    );
    expect(proposal).toMatchObject({ state: 'open' });
    const planner = await api.signInAs('planung');
    const { frameworkProposals } = await planner.graphql<{ frameworkProposals: object[] }>(
      '{ frameworkProposals(state: open, fieldCode: "7") { id note availableActions municipality { shortName } district { text } text } }',
    );
    expect(frameworkProposals).toMatchObject([{ id: proposal['id'], availableActions: ['answer'], municipality: { shortName: 'Melle' } }]);
    const answer = `answerProposal(input: { proposalId: "${String(proposal['id'])}", takeUp: false, answer: "Zu früh." }, idempotencyKey: "council-story-a1")`;
    await expect(mutate(planner, answer, '... on FrameworkProposal { state answer }')).resolves.toMatchObject({
      state: 'declined',
      answer: 'Zu früh.',
    });
  });

  it('is published and copied by a neighbour, with the origin named', async () => {
    const bramsche = await api.signInAs('koordination.bramsche');
    const bohmte = await api.signInAs('koordination.bohmte');
    await mutate(bramsche, 'publishConcept(idempotencyKey: "council-story-p1")', '... on PublishedConcept { itemCount }');
    const { publishableConcept } = await bramsche.graphql<{ publishableConcept: { items: { published: boolean }[] } }>(
      '{ publishableConcept { revision items { itemId title published } } }',
    );
    expect(publishableConcept.items.every(({ published }) => published)).toBe(true);
    const { publishedConcepts } = await bohmte.graphql<{
      publishedConcepts: { neighbours: { municipality: { id: string; shortName: string } }[] };
    }>('{ publishedConcepts { neighbours { municipality { id shortName } itemCount } } }');
    const { id } = publishedConcepts.neighbours[0]!.municipality;
    const { publishedConceptItems } = await bohmte.graphql<{ publishedConceptItems: { itemId: string; stance: string }[] }>(
      'query ($id: ID!) { publishedConceptItems(municipalityId: $id) { itemId stance title } }',
      { id },
    );
    const { itemId } = publishedConceptItems.find(({ stance }) => stance === 'adapted')!;
    const copy = `copyFromNeighbour(municipalityId: "${id}", itemIds: ["${itemId}"], idempotencyKey: "council-story-k1")`;
    await expect(mutate(bohmte, copy, '... on CopiedItems { itemIds }')).resolves.toMatchObject({ itemIds: [itemId] });
    await expect(bohmte.graphql('{ conceptItemSources { itemId municipalityName } }')).resolves.toMatchObject({
      conceptItemSources: [{ itemId, municipalityName: expect.stringContaining('Bramsche') as string }],
    });
  });
});
