import { ConceptReader, FrameworkProposals, Neighbours } from '#features/concepts';
import { type Act, eveningOf } from '../agenda.js';
import type { Cast } from '../cast.js';
import { placeOf } from './concepts.js';
import type { Story, StoryProposal } from '../demo-data.js';
import type { StoryStage } from '../story-stage.js';

/** What a municipality gives to others: its adopted concept to the neighbours, its good ideas to the district, which answers. */
export function sharingActs(stage: StoryStage, cast: Cast, story: Story): Act[] {
  return [...publication(stage, cast, story), ...story.proposals.flatMap((proposal) => proposalActs(stage, cast, story, proposal))];
}

function publication({ tenancy, get }: StoryStage, cast: Cast, { municipality, publication: date }: Story): Act[] {
  const coordinator = cast.as('coordinator', municipality);
  const perform = async (): Promise<void> => {
    const { own } = await get(Neighbours).publications(coordinator);
    if (!own) await tenancy.transaction(coordinator.context, (tx) => get(Neighbours).publish(tx, coordinator, null));
  };
  return date === null ? [] : [{ at: eveningOf(date), perform }];
}

const every = { state: null, fieldCode: null, municipalityId: null };

function proposalActs(
  { tenancy, get }: StoryStage,
  cast: Cast,
  { municipality }: Story,
  { item, date, note, answer }: StoryProposal,
): Act[] {
  const coordinator = cast.as('coordinator', municipality);
  const planner = cast.as('district_planner');
  const propose = async (): Promise<void> => {
    const itemId = placeOf(await get(ConceptReader).concept(coordinator, null), item);
    const known = await get(FrameworkProposals).list(coordinator, every);
    if (known.some((proposal) => proposal.itemId === itemId)) return;
    await tenancy.transaction(coordinator.context, (tx) => get(FrameworkProposals).propose(tx, coordinator, itemId, note));
  };
  if (!answer) return [{ at: morningOf(date), perform: propose }];
  const { takeUp, text } = answer;
  const reply = async (): Promise<void> => {
    const open = await get(FrameworkProposals).list(planner, { ...every, state: 'open' });
    const proposal = open.find((candidate) => candidate.note === note && candidate.municipalityId === coordinator.context.municipalityId);
    if (!proposal) return;
    const input = { proposalId: proposal.id, takeUp, intoDraft: false, draftVersion: null, answer: text };
    await tenancy.transaction(planner.context, (tx) => get(FrameworkProposals).answer(tx, planner, input));
  };
  return [
    { at: morningOf(date), perform: propose },
    { at: morningOf(answer.date), perform: reply },
  ];
}

const morningOf = (date: string): Date => new Date(`${date}T08:20:00Z`);
