import { ConceptAdoption, ConceptReader, Concepts } from '#features/concepts';
import type { Actor } from '#platform/authorization';
import { type Act, eveningOf } from './agenda.js';
import type { Cast } from './cast.js';
import type { Story } from './demo-data.js';
import type { StoryStage } from './story-stage.js';
import { workingTime } from './working-time.js';

type Concept = Awaited<ReturnType<ConceptReader['concept']>>;

/** A municipality takes its stances one after the other, and its council adopts them; what is adopted is left as it is. */
export function conceptActs(stage: StoryStage, cast: Cast, story: Story): Act[] {
  const { calendar } = stage.data;
  const coordinator = cast.as('coordinator', story.municipality);
  const concept = once(() => stage.get(ConceptReader).concept(coordinator, null));
  const whileDraft = (work: (concept: Concept) => Promise<unknown>) => async () => {
    const current = await concept();
    if (current.state === 'draft') await work(current);
  };
  const until = story.adoption ? new Date(story.adoption.date) : calendar.start;
  const works = [...decisions(stage, cast, story), ...ownItems(stage, coordinator, story)];
  const acts = works.map((work, index) => ({ at: workingTime(calendar.concepts, until, index / works.length), perform: whileDraft(work) }));
  return story.adoption ? [...acts, adoption(stage, coordinator, story.adoption, whileDraft)] : acts;
}

type Work = (concept: Concept) => Promise<unknown>;

function decisions({ tenancy, get }: StoryStage, cast: Cast, { municipality, items }: Story): Work[] {
  return items.map(({ code, ...decision }, index) => (concept) => {
    const actor = cast.as(index % 3 === 2 ? 'contributor' : 'coordinator', municipality);
    const input = { ...decision, itemId: placeOf(concept, code), expectedVersion: 0, origin: 'example' as const };
    return tenancy.transaction(actor.context, (tx) => get(Concepts).decide(tx, actor, input));
  });
}

function ownItems({ tenancy, get }: StoryStage, actor: Actor, { ownItems: items }: Story): Work[] {
  return items.map(({ parent, ...item }) => async (concept) => {
    if (itemsOf(concept).some(({ title }) => title === item.title)) return;
    const input = { ...item, parentId: placeOf(concept, parent), origin: 'example' as const };
    await tenancy.transaction(actor.context, (tx) => get(Concepts).addOwn(tx, actor, input));
  });
}

function adoption(
  { tenancy, get }: StoryStage,
  actor: Actor,
  resolution: NonNullable<Story['adoption']>,
  whileDraft: (work: Work) => () => Promise<void>,
): Act {
  const perform = whileDraft(async () => {
    const { version } = await get(ConceptReader).concept(actor, null);
    const input = { ...resolution, expectedVersion: version, origin: 'example' as const };
    await tenancy.transaction(actor.context, (tx) => get(ConceptAdoption).recordAdoption(tx, actor, input));
  });
  return { at: eveningOf(resolution.date), perform };
}

function itemsOf({ fields }: Concept) {
  const goals = fields.flatMap(({ challenges }) => challenges.flatMap(({ items }) => items));
  return [...goals, ...goals.flatMap(({ measures }) => measures)];
}

/** Where a code of the framework stands in the concept: a goal, a measure or the challenge above them. */
export function placeOf(concept: Concept, code: string): string {
  const challenges = concept.fields.flatMap((field) => field.challenges);
  const place = [...challenges, ...itemsOf(concept)].find((candidate) => candidate.code === code);
  if (!place) throw new Error(`framework.json has no item ${code}`);
  return place.id;
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
