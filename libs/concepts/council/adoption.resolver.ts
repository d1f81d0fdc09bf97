import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy, type Tx } from '#platform/tenancy';
import { ConceptStepKind } from '../concept-enums.graphql.js';
import { ConceptAdoption } from './adoption.service.js';
import { ConceptReader } from '../reading/concept-reader.service.js';
import { LocalConceptView, OpenConceptDraftResult, RecordConceptAdoptionResult, TakeConceptStepResult } from '../concepts.graphql.js';
import { RecordAdoptionInput } from '../concepts.input.js';

@Resolver(() => LocalConceptView)
export class AdoptionResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(ConceptReader) private readonly reader: ConceptReader,
    @Inject(ConceptAdoption) private readonly adoption: ConceptAdoption,
  ) {}

  @Mutation(() => RecordConceptAdoptionResult, { description: "Records the council's resolution; the revision is frozen from then on." })
  @Requires('record_adoption', 'LocalConcept')
  recordConceptAdoption(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The resolution.' }) input: RecordAdoptionInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<LocalConceptView> {
    const adoption = { ...input, paperNumber: input.paperNumber ?? null, url: input.url ?? null };
    return this.once(actor, 'recordConceptAdoption', key, input, (tx) => this.adoption.recordAdoption(tx, actor, adoption));
  }

  @Mutation(() => TakeConceptStepResult, { description: 'Carries the revision one step towards the council, or back into the draft.' })
  @Requires('take_step', 'LocalConcept')
  takeConceptStep(
    @CurrentActor() actor: Actor,
    @Args('step', { type: () => ConceptStepKind, description: 'The step.' }) step: ConceptStepKind,
    @Args('expectedVersion', { type: () => Int, description: 'Version of the concept that was seen.' }) expectedVersion: number,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
    @Args('reason', { type: () => String, nullable: true, description: 'Why; required for the way back into the draft.' })
    reason: string | null = null,
  ): Promise<LocalConceptView> {
    const input = { step, expectedVersion, reason };
    return this.once(actor, 'takeConceptStep', key, input, (tx) => this.adoption.takeStep(tx, actor, input));
  }

  @Mutation(() => OpenConceptDraftResult, { description: 'Begins the next revision with everything the adopted one says.' })
  @Requires('open_draft', 'LocalConcept')
  openConceptDraft(
    @CurrentActor() actor: Actor,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
  ): Promise<LocalConceptView> {
    return this.once(actor, 'openConceptDraft', key, {}, (tx) => this.adoption.openDraft(tx, actor));
  }

  /** The key remembers the revision, not its whole tree. */
  private async once(
    actor: Actor,
    mutation: string,
    key: string,
    input: object,
    act: (tx: Tx) => Promise<string>,
  ): Promise<LocalConceptView> {
    const concept = await this.tenancy.transaction(actor.context, async (tx) => {
      const revisionId = await idempotent(tx, actor, mutation, key, input, () => act(tx));
      return this.reader.revision(tx, actor, revisionId);
    });
    return Object.assign(new LocalConceptView(), concept);
  }
}
