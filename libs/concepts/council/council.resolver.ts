import { Inject } from '@nestjs/common';
import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { idempotent } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import type { RecordKind } from './council-record.domain.js';
import * as view from './council.graphql.js';
import { CouncilTrails } from './council.service.js';
import type { PresentationRow } from './council.statements.js';

const recordOf = (row: object): view.CouncilRecord => Object.assign(new view.CouncilRecord(), row);
const unsaid = { paperNumber: null, result: null, note: null, url: null };

@Resolver(() => view.CouncilTrail)
export class CouncilResolver {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(CouncilTrails) private readonly trails: CouncilTrails,
  ) {}

  @Query(() => view.CouncilTrail, { description: 'How the concept of a municipality went to the council; without an id the own one.' })
  @Requires('read', 'CouncilTrail')
  async councilTrail(
    @CurrentActor() actor: Actor,
    @Args('municipalityId', { type: () => ID, nullable: true, description: 'The municipality; without it the one acted for.' })
    municipalityId: string | null = null,
  ): Promise<view.CouncilTrail> {
    const { steps, records, editable } = await this.trails.trail(actor, municipalityId);
    const ofKind = (kind: RecordKind) => records.filter((record) => record.kind === kind);
    return { editable, steps, consultations: ofKind('consultation'), presentations: ofKind('presentation') };
  }

  @Query(() => [view.MunicipalPresentations], {
    description: 'All municipalities with the presentations of the framework in their councils.',
  })
  @Requires('compare', 'LocalConcept')
  async frameworkPresentations(@CurrentActor() actor: Actor): Promise<view.MunicipalPresentations[]> {
    const places = new Map<string, PresentationRow[]>();
    for (const row of await this.trails.presentations(actor))
      places.set(row.municipalityId, [...(places.get(row.municipalityId) ?? []), row]);
    return [...places.values()].flatMap(presentationsOf);
  }

  @Mutation(() => view.AddCouncilRecordResult, {
    description: 'Records a consultation on the newest revision, or a presentation of the framework.',
  })
  @Requires('write', 'CouncilTrail')
  async addCouncilRecord(
    @CurrentActor() actor: Actor,
    @Args('kind', { type: () => view.CouncilRecordKindEnum, description: 'What the body dealt with.' }) kind: RecordKind,
    @Args('input', { description: 'The meeting.' }) input: view.CouncilRecordInput,
    @Args('idempotencyKey', { type: () => ID, description: 'Chosen once per act; a repetition gives the same result.' }) key: string,
    @Args('reason', { type: () => String, nullable: true, description: 'Why; required after the concept was adopted, for a consultation.' })
    reason: string | null = null,
  ): Promise<view.CouncilRecord> {
    const record = await this.tenancy.transaction(actor.context, (tx) =>
      idempotent(tx, actor, 'addCouncilRecord', key, { kind, reason, ...input }, () =>
        this.trails.add(tx, actor, kind, { ...unsaid, ...input }, reason),
      ),
    );
    return recordOf(record);
  }

  @Mutation(() => view.ChangeCouncilRecordResult, { description: 'Changes a record; what is left out is emptied.' })
  @Requires('write', 'CouncilTrail')
  async changeCouncilRecord(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => ID, description: 'The record.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was seen.' }) version: number,
    @Args('input', { description: 'The meeting.' }) input: view.CouncilRecordInput,
    @Args('reason', {
      type: () => String,
      nullable: true,
      description: 'Why; required after the concept was adopted, to say differently what was said.',
    })
    reason: string | null = null,
  ): Promise<view.CouncilRecord> {
    const entry = { ...unsaid, ...input };
    return recordOf(await this.tenancy.transaction(actor.context, (tx) => this.trails.change(tx, actor, { id, version }, entry, reason)));
  }

  @Mutation(() => view.RemoveCouncilRecordResult, { description: 'Removes a record made by mistake; the audit trail remembers it.' })
  @Requires('write', 'CouncilTrail')
  async removeCouncilRecord(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => ID, description: 'The record.' }) id: string,
    @Args('expectedVersion', { type: () => Int, description: 'Version that was seen.' }) version: number,
  ): Promise<view.RemovedCouncilRecord> {
    await this.tenancy.transaction(actor.context, (tx) => this.trails.remove(tx, actor, { id, version }));
    return Object.assign(new view.RemovedCouncilRecord(), { recordId: id });
  }
}

function presentationsOf(rows: readonly PresentationRow[]): view.MunicipalPresentations[] {
  const [first] = rows;
  if (!first) return [];
  const { municipalityId: id, slug, name, shortName } = first;
  return [{ municipality: { id, slug, name, shortName }, presentations: rows.filter((row) => row.id !== null) as view.CouncilRecord[] }];
}
