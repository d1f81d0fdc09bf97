import { ConceptAdoption, ConceptReader, Concepts } from '#features/concepts';
import type { Actor } from '#platform/authorization';
import type { Tx } from '#platform/tenancy';
import { type Act, eveningOf } from '../agenda.js';
import type { Cast } from '../cast.js';
import type { Story } from '../demo-data.js';
import type { StoryStage } from '../story-stage.js';
import { workingTime } from '../working-time.js';

type Concept = Awaited<ReturnType<ConceptReader['concept']>>;

/** A municipality takes its stances one after the other, then goes as far with them as its story does; only a draft is changed. */
export function conceptActs(stage: StoryStage, cast: Cast, story: Story): Act[] {
  const { calendar } = stage.data;
  const coordinator = cast.as('coordinator', story.municipality);
  const concept = once(() => stage.get(ConceptReader).concept(coordinator, null));
  const whileDraft = (work: (concept: Concept) => Promise<unknown>) => async () => {
    const current = await concept();
    if (current.state === 'draft') await work(current);
  };
  const until = reviewOf(story) ?? calendar.start;
  const works = [...decisions(stage, cast, story), ...ownItems(stage, coordinator, story)];
  const acts = works.map((work, index) => ({ at: workingTime(calendar.concepts, until, index / works.length), perform: whileDraft(work) }));
  return [...acts, ...wayToTheCouncil(stage, coordinator, story)];
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

// Days; between the district's resolution and the first council there is little time.
const reviewBefore = 6;
const councilPaperBefore = 3;

function reviewOf({ review, adoption }: Story): Date | null {
  if (adoption) return daysBefore(adoption.date, reviewBefore);
  return review === null ? null : eveningOf(review);
}

function paperOf({ council, adoption }: Story): Date | null {
  if (adoption) return daysBefore(adoption.date, councilPaperBefore);
  return council === null ? null : eveningOf(council);
}

/** Colleagues read it, then it lies before the council, and the council adopts it; a story may end before. */
function wayToTheCouncil({ tenancy, get }: StoryStage, actor: Actor, story: Story): Act[] {
  const whenIn =
    (state: Concept['state'], work: (adoption: ConceptAdoption, tx: Tx, expectedVersion: number) => Promise<unknown>) => async () => {
      const concept = await get(ConceptReader).concept(actor, null);
      if (concept.state === state) await tenancy.transaction(actor.context, (tx) => work(get(ConceptAdoption), tx, concept.version));
    };
  const step = (from: Concept['state'], name: 'open_review' | 'bring_before_council') =>
    whenIn(from, (adoption, tx, expectedVersion) => adoption.takeStep(tx, actor, { step: name, expectedVersion, reason: null }));
  const review = reviewOf(story);
  const reading = review ? [{ at: review, perform: step('draft', 'open_review') }] : [];
  const { adoption: resolution } = story;
  const paper = paperOf(story);
  const bringing = paper ? [{ at: paper, perform: step('internal_review', 'bring_before_council') }] : [];
  if (!resolution) return [...reading, ...bringing];
  return [
    ...reading,
    ...bringing,
    {
      at: eveningOf(resolution.date),
      perform: whenIn('before_council', (adoption, tx, expectedVersion) =>
        adoption.recordAdoption(tx, actor, { ...resolution, expectedVersion, origin: 'example' }),
      ),
    },
  ];
}

function daysBefore(date: string, days: number): Date {
  return new Date(eveningOf(date).getTime() - days * 86_400_000);
}

function itemsOf({ fields }: Concept) {
  const goals = fields.flatMap(({ challenges }) => challenges.flatMap(({ items }) => items));
  return [...goals, ...goals.flatMap(({ measures }) => measures)];
}

/** Where a code of the framework or the title of an own item stands in the concept: a goal, a measure or the challenge above them. */
export function placeOf(concept: Concept, name: string): string {
  const challenges = concept.fields.flatMap((field) => field.challenges);
  const place = [...challenges, ...itemsOf(concept)].find(({ code, title }) => (code ?? title) === name);
  if (!place) throw new Error(`framework.json has no item ${name}`);
  return place.id;
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => (loaded ??= load());
}
