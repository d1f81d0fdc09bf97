import { ConceptReader, Concepts } from '#features/concepts';
import { FrameworkImport } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { type FundingCases, startFunding, storyOf } from '../../../test/support/funding-cases.js';
import { actor, frameworkFile, releaseFramework } from '../../../test/support/local-concepts.js';
import { mergeRelease } from '../../../test/support/merging.js';
import { execute } from '../../../test/support/sql.js';
import { itemsServedByDrafts, standingsServedByDrafts } from './standing.statements.js';

let cases: FundingCases;
let story: ReturnType<typeof storyOf>;
let writer: Actor;
let ids: Readonly<Record<string, string>>;

const codes = ['1.1.1', '1.1.1.1', '1.1.1.2', '2.1.1.1', '2.1.1.2'];

beforeAll(async () => {
  cases = await startFunding();
  story = storyOf(cases);
  writer = cases.people.coordinator;
  await release(frameworkFile());
  ids = await idsOfConcept();
  for (const code of ['1.1.1.2', '2.1.1.1']) await adapt(ids[code]!);
});

afterAll(() => cases.close());

const release = (file: object) =>
  releaseFramework(
    { tenancy: cases.tenancy, frameworkImport: cases.get(FrameworkImport), planner: actor(cases.tenants.district, 'district_planner') },
    file,
  );

async function idsOfConcept(): Promise<Record<string, string>> {
  const items = await cases.get(ConceptReader).items(writer);
  return Object.fromEntries(items.map(({ code, id }): [string, string] => [code ?? '', id]));
}

const decision = { title: null, text: null, target: null, responsible: null, priority: null, reason: null };
const adapt = (itemId: string) =>
  cases.as(writer, (tx) =>
    cases.get(Concepts).decide(tx, writer, { ...decision, itemId, expectedVersion: 0, stance: 'adapted', text: 'Bei uns anders' }),
  );

interface Entry {
  id?: string | undefined;
  code: string;
  title: string;
  measures?: Entry[];
}

/** Rewords 1.1.1, moves its first measure below 2.1.1, removes its second and both that stood there. */
function nextFramework(): object {
  const file = structuredClone(frameworkFile()) as { title: string; fields: { challenges: { goals: Entry[] }[] }[] };
  const [orientation, housing] = file.fields.map((field) => field.challenges[0]!.goals[0]!);
  const [moved] = orientation!.measures!;
  housing!.measures = [{ ...moved!, id: ids['1.1.1.1'], code: '2.1.1.9' }];
  Object.assign(orientation!, { id: ids['1.1.1'], title: 'Erste Orientierung', measures: [] });
  return { ...file, title: 'Konzept, neue Fassung' };
}

const listed = async (who: Actor, servesItemId: string) => {
  const read = (statements: Parameters<typeof cases.tenancy.read>[1]) => cases.tenancy.read(who.context, statements);
  const { edges } = await story.list.page(read, who, { first: 50, after: null }, { servesItemId }, null);
  return edges.map(({ node }) => node.state).sort();
};
const frozen = () => execute(cases.database.superuserUrl, 'select content, sha256 from funding_submission');

it('what an application serves survives a new release: the draft names it as today, the frozen copy as it was submitted', async () => {
  const serving = { servedItemIds: codes.map((code) => ids[code]!) };
  const filed = await story.save(writer, await story.create(), { ...serving, title: 'Eingereicht' });
  const asked = await story.act(writer, filed, { name: 'request_sign_off' });
  await story.act(writer, await story.act(cases.people.mayor, asked, { name: 'sign_off' }), { name: 'submit' });
  const draft = await story.save(writer, await story.create(), { ...serving, title: 'Entwurf' });
  expect(draft.content!.servedItems.map(({ code, standing }) => [code, standing])).toEqual(codes.map((code) => [code, 'in_concept']));
  const before = await frozen();

  await mergeRelease(cases, writer, await release(nextFramework()), new Set([ids['1.1.1.2']!]));

  const after = (await story.page(writer, draft.id)).content!.servedItems;
  expect(after.map(({ id }) => id)).toEqual(serving.servedItemIds);
  expect(after.map(({ code, title, standing }) => [code, title, standing])).toEqual([
    ['1.1.1', 'Erste Orientierung', 'in_concept'],
    ['2.1.1.9', 'Maßnahme 1.1.1.1', 'in_concept'],
    [null, 'Maßnahme 1.1.1.2', 'in_concept'],
    ['2.1.1.1', 'Maßnahme 2.1.1.1', 'omitted'],
    ['2.1.1.2', 'Maßnahme 2.1.1.2', 'gone'],
  ]);
  await expect(frozen()).resolves.toEqual(before);
  const [copy] = (await story.page(writer, filed.id)).submissions;
  expect(copy!.content.servedItems.map(({ code, title }) => [code, title])).toEqual(
    codes.map((code) => [code, code === '1.1.1' ? 'Erstorientierung' : `Maßnahme ${code}`]),
  );
  expect(copy!.content.servedItems.some(({ standing }) => standing)).toBe(false);

  const kept = await story.save(writer, await story.page(writer, draft.id), { ...serving, title: 'Weiter' });
  expect(kept.content!.servedItems).toEqual(after);
});

it('the applications that serve an item are found under it, by the district what was submitted, by nobody else', async () => {
  for (const code of codes) {
    await expect(listed(writer, ids[code]!)).resolves.toEqual(['draft', 'submitted']);
    await expect(listed(cases.people.mayor, ids[code]!)).resolves.toEqual(['draft', 'submitted']);
    await expect(listed(cases.people.officer, ids[code]!)).resolves.toEqual(['submitted']);
    await expect(listed(cases.people.neighbour, ids[code]!)).resolves.toEqual([]);
  }
  await expect(listed(writer, cases.programmeId)).resolves.toEqual([]);
});

it('the overview of the municipality learns which items of its drafts the concept lost, no other reader does', async () => {
  const { municipalityId } = writer.context;
  const lostFor = async (who: Actor) => {
    const [served, standings] = await cases.tenancy.read(who.context, [
      itemsServedByDrafts(municipalityId!),
      standingsServedByDrafts(municipalityId!),
    ]);
    const lost = standings!.filter(({ standing }) => standing !== 'in_concept').map(({ id, standing }) => [id, standing]);
    return { served: served!.length, lost: lost.sort() };
  };
  const lost = [
    [ids['2.1.1.1'], 'omitted'],
    [ids['2.1.1.2'], 'gone'],
  ].sort();
  await expect(lostFor(writer)).resolves.toEqual({ served: codes.length, lost });
  await expect(lostFor(cases.people.neighbour)).resolves.toEqual({ served: 0, lost: [] });
  await expect(lostFor(cases.people.officer)).resolves.toEqual({ served: 0, lost: [] });
});
