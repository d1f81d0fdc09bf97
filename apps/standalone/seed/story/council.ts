import { ConceptReader, ConceptReview, CouncilTrails } from '#features/concepts';
import type { Actor } from '#platform/authorization';
import { type Act, eveningOf } from '../agenda.js';
import type { Cast } from '../cast.js';
import { placeOf } from './concepts.js';
import type { StoryComment, StoryCouncil, StoryMeeting } from '../demo-data.js';
import type { StoryStage } from '../story-stage.js';

const origin = 'example' as const;

/** Meetings are written down on their day, or when they were announced; what colleagues say stands at its own time. */
export function councilActs(stage: StoryStage, cast: Cast, story: StoryCouncil): Act[] {
  const writer = cast.as(story.recordedBy, story.municipality);
  return [
    ...story.meetings.map((meeting) => recording(stage, writer, meeting)),
    ...story.comments.flatMap((comment) => conversation(stage, cast, story.municipality, comment)),
  ];
}

function recording({ tenancy, get }: StoryStage, writer: Actor, { kind, announced, ...entry }: StoryMeeting): Act {
  const perform = async (): Promise<void> => {
    const { records } = await get(CouncilTrails).trail(writer, null);
    if (records.some((known) => known.kind === kind && known.body === entry.body && known.date === entry.date)) return;
    await tenancy.transaction(writer.context, (tx) => get(CouncilTrails).add(tx, writer, kind, { ...entry, url: null, origin }));
  };
  return { at: announced ?? rightAfter(entry.date), perform };
}

// Before the evening, on which the resolution itself is recorded.
function rightAfter(date: string): Date {
  return new Date(eveningOf(date).getTime() - 30 * 60_000);
}

function conversation(stage: StoryStage, cast: Cast, municipality: string, comment: StoryComment): Act[] {
  const { tenancy, get } = stage;
  const author = cast.as(comment.by, municipality);
  const thread = async () => (await get(ConceptReview).threads(author, null)).find(({ text }) => text === comment.text);
  const first: Act = {
    at: comment.at,
    perform: async () => {
      if (await thread()) return;
      const concept = await get(ConceptReader).concept(author, null);
      const said = { itemId: comment.item && placeOf(concept, comment.item), threadId: null, text: comment.text, origin };
      await tenancy.transaction(author.context, (tx) => get(ConceptReview).comment(tx, author, said));
    },
  };
  const answers = comment.answers.map(({ at, by, text, settles }): Act => {
    const colleague = cast.as(by, municipality);
    const perform = async (): Promise<void> => {
      const begun = await thread();
      if (!begun || begun.answers.some((answer) => answer.text === text)) return;
      await tenancy.transaction(colleague.context, async (tx) => {
        await get(ConceptReview).comment(tx, colleague, { itemId: null, threadId: begun.id, text, origin });
        if (settles) await get(ConceptReview).resolve(tx, colleague, begun.id, true);
      });
    };
    return { at, perform };
  });
  return [first, ...answers];
}
