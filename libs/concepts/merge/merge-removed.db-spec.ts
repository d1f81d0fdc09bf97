import {
  actor,
  anotherMunicipality,
  type ConceptsApp,
  frameworkFile,
  releaseFramework,
  startConcepts,
} from '../../../test/support/local-concepts.js';
import { Colleague } from './colleague.fixture.js';

let app: ConceptsApp;
let anna: Colleague;

beforeAll(async () => {
  app = await startConcepts();
});

afterAll(() => app.close());

beforeEach(async () => {
  await releaseFramework(app);
  anna = new Colleague(app.app, actor(await anotherMunicipality(app), 'coordinator'));
  await anna.concept();
});

interface Goal {
  readonly id?: string;
  readonly target: string;
}

/** A release that says something else of goal 2.1.1, or nothing any more. */
async function releaseWith(title: string, goal: Partial<Goal> | null): Promise<string> {
  const whole = structuredClone(frameworkFile({ title })) as { fields: { challenges: { goals: Goal[] }[] }[] };
  const challenge = whole.fields[1]!.challenges[0]!;
  challenge.goals = goal ? challenge.goals.map((each) => ({ ...each, ...goal })) : [];
  return releaseFramework(app, whole);
}

describe('a goal that the district removed and the municipality keeps', () => {
  it('goes on being measured by its indicators, in this draft and in the next', async () => {
    const goal = await anna.decide('2.1.1', { stance: 'adopted' });
    await anna.mergeAll(await releaseWith('Ohne das zweite Ziel', null), 'mine');
    const kept = { stance: 'own', indicators: goal.indicators.map(({ id, code }) => ({ id, code })) };
    expect(await anna.item(goal.id)).toMatchObject(kept);
    expect(goal.indicators).toHaveLength(1);
    await anna.adopt();
    await anna.act((tx) => app.adoption.openDraft(tx, anna.actor));
    expect(await anna.item(goal.id)).toMatchObject(kept);
  });

  it('may come back with another target: the one kept meanwhile stays with a reason, as every other target has', async () => {
    const { id } = await anna.decide('2.1.1', { stance: 'adopted' });
    await anna.mergeAll(await releaseWith('Ohne das zweite Ziel', null), 'mine');
    const back = await anna.start(await releaseWith('Wieder mit dem zweiten Ziel', { id, target: '90 %' }));
    expect(back.conflicts).toMatchObject([{ itemId: id, field: 'target', reason: 'returned', theirs: '90 %', mine: '80 %' }]);
    await expect(anna.finish(await anna.answerAll('mine'))).resolves.toMatchObject({ state: 'finished' });
    const reason = `Weitergeführt, als das Rahmenkonzept vor Fassung ${back.targetRelease.number} diesen Punkt nicht enthielt.`;
    expect(await anna.item('2.1.1')).toMatchObject({ id, stance: 'adapted', target: '80 %', reason, district: { target: '90 %' } });
  });
});
