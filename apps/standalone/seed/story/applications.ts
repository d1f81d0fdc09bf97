import { randomUUID } from 'node:crypto';
import { ConceptReader } from '#features/concepts';
import { ApplicationDrafts, ApplicationWorkflow, decisionCommand, proposalCommand } from '#features/funding';
import type { Actor } from '#platform/authorization';
import type { Act } from '../agenda.js';
import type { Cast } from '../cast.js';
import { placeOf } from './concepts.js';
import type { Story, StoryApplication } from '../demo-data.js';
import { programmeWithCode } from './programmes.js';
import type { StoryStage } from '../story-stage.js';

type Page = Awaited<ReturnType<ApplicationWorkflow['page']>>;
type Command = Parameters<ApplicationWorkflow['act']>[4];

/** An application goes the whole way, each step by whoever may take it; the checks and letters between are the jobs' own. */
export function applicationActs(stage: StoryStage, cast: Cast, story: Story): Act[] {
  return story.applications.flatMap((application) => new Journey(stage, cast, story, application).acts());
}

class Journey {
  private readonly coordinator: Actor;

  constructor(
    private readonly stage: StoryStage,
    private readonly cast: Cast,
    private readonly story: Story,
    private readonly application: StoryApplication,
  ) {
    this.coordinator = cast.as('coordinator', story.municipality);
  }

  acts(): Act[] {
    const { created, completed, signedOff, submitted, proposed, decided } = this.stage.data.calendar.applications;
    const { coordinator, cast, story, application } = this;
    const outcome = 'grant' as const;
    const soon = new Date(completed.getTime() + 600_000);
    return [
      { at: created, perform: () => this.create() },
      { at: completed, perform: () => this.complete() },
      this.step(soon, coordinator, 'draft', 'requestSignOff', { name: 'request_sign_off' }),
      this.step(signedOff, cast.as('mayor', story.municipality), 'awaiting_sign_off', 'signOffApplication', { name: 'sign_off' }),
      this.step(submitted, coordinator, 'signed_off', 'submitApplication', { name: 'submit' }),
      this.step(proposed, cast.as('funding_officer'), 'ready', 'proposeDecision', proposalCommand({ ...application.decision, outcome })),
      this.step(decided, cast.as('funding_approver'), 'proposed', 'decideApplication', decisionCommand({ outcome })),
    ];
  }

  private async create(): Promise<void> {
    if (await this.find()) return;
    const { id } = await programmeWithCode(this.stage, this.cast, this.application.programme);
    const { tenancy, get } = this.stage;
    await tenancy.transaction(this.coordinator.context, (tx) => get(ApplicationDrafts).create(tx, this.coordinator, id, randomUUID()));
  }

  private async complete(): Promise<void> {
    const { id, version, state } = await this.page(this.coordinator);
    if (state !== 'draft') return;
    const { tenancy, get } = this.stage;
    const { title, purpose, costItems, fundingSources, servedMeasures } = this.application;
    const concept = await get(ConceptReader).concept(this.coordinator, null);
    const servedItemIds = servedMeasures.map((code) => placeOf(concept, code));
    const input = { applicationId: id, expectedVersion: version, title, purpose, servedItemIds, costItems, fundingSources };
    await tenancy.transaction(this.coordinator.context, (tx) => get(ApplicationDrafts).save(tx, this.coordinator, input));
  }

  /** A step is taken in the state it leaves, so a repeated story takes none twice. */
  private step(at: Date, actor: Actor, state: Page['state'], mutation: string, command: Command): Act {
    const perform = async (): Promise<void> => {
      const page = await this.page(actor);
      if (page.state !== state) return;
      const act = { applicationId: page.id, expectedVersion: page.version, idempotencyKey: randomUUID() };
      const { tenancy, get } = this.stage;
      await tenancy.transaction(actor.context, (tx) => get(ApplicationWorkflow).act(tx, actor, mutation, act, command));
    };
    return { at, perform };
  }

  private async page(actor: Actor): Promise<Page> {
    const id = await this.find();
    if (!id) throw new Error(`${this.story.municipality} has not begun its application`);
    const { tenancy, get } = this.stage;
    return get(ApplicationWorkflow).page((statements) => tenancy.read(actor.context, statements), actor, id);
  }

  private async find(): Promise<string | undefined> {
    const text = `select a.id from funding_application a join funding_programme p on p.id = a.programme_id where p.code = $1 limit 1`;
    const statement = { name: 'seeded-application', text, values: [this.application.programme] };
    const [[row] = []] = await this.stage.tenancy.read(this.coordinator.context, [statement]);
    return row?.['id'] as string | undefined;
  }
}
