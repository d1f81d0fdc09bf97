import { Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { In, IsNull } from 'typeorm';
import { ConceptItem, ConceptRevision, FrameworkItem, Municipality } from './entities.js';
import type { TenantContext } from './tenant-transaction.js';
import { countsOf, itemView } from './views.js';

/** A row of the framework inside the revision it is read for. */
interface Placed {
  readonly item: FrameworkItem | null;
  readonly id: string;
  readonly revision: ConceptRevision;
}

const goalsAndMeasures = In(['goal', 'measure']);

@Resolver('LocalConcept')
export class LocalConceptResolver {
  @Query('localConcept')
  localConcept(@Context() { manager, municipalityId }: TenantContext): Promise<ConceptRevision> {
    return manager.findOneOrFail(ConceptRevision, { where: { municipalityId }, order: { number: 'DESC' } });
  }

  @ResolveField()
  id(@Parent() revision: ConceptRevision): string {
    return revision.conceptId;
  }

  @ResolveField()
  revision(@Parent() revision: ConceptRevision): number {
    return revision.number;
  }

  @ResolveField()
  municipality(@Parent() { municipalityId }: ConceptRevision, @Context() { manager }: TenantContext): Promise<Municipality> {
    return manager.findOneByOrFail(Municipality, { id: municipalityId });
  }

  @ResolveField()
  async counts(@Parent() { id, releaseId }: ConceptRevision, @Context() { manager }: TenantContext) {
    const district = await manager.countBy(FrameworkItem, { releaseId, kind: goalsAndMeasures });
    const decided = await manager.countBy(ConceptItem, { revisionId: id });
    return countsOf(district, decided, await manager.countBy(ConceptItem, { revisionId: id, stance: 'own' }));
  }

  @ResolveField()
  async fields(@Parent() revision: ConceptRevision, @Context() { manager }: TenantContext) {
    const { releaseId } = revision;
    const items = await manager.find(FrameworkItem, {
      where: { releaseId, parentItemId: IsNull() },
      order: { position: 'ASC', code: 'ASC' },
    });
    return items.map((item) => ({ id: item.itemId, code: item.code, title: item.title, item, revision }));
  }
}

@Resolver('ConceptField')
export class ConceptFieldResolver {
  @ResolveField()
  async counts(@Parent() { id: fieldItemId, revision: { id: revisionId, releaseId } }: Placed, @Context() { manager }: TenantContext) {
    const district = await manager.countBy(FrameworkItem, { releaseId, fieldItemId, kind: goalsAndMeasures });
    const decided = await manager.countBy(ConceptItem, { revisionId, fieldItemId });
    return countsOf(district, decided, await manager.countBy(ConceptItem, { revisionId, fieldItemId, stance: 'own' }));
  }

  @ResolveField()
  async challenges(@Parent() field: Placed, @Context() { manager }: TenantContext) {
    const items = await childrenOf(field, manager);
    return items.map((item) => ({ id: item.itemId, code: item.code, title: item.title, item, revision: field.revision }));
  }
}

@Resolver('ConceptChallenge')
export class ConceptChallengeResolver {
  @ResolveField()
  items(@Parent() challenge: Placed, @Context() { manager }: TenantContext) {
    return itemsBelow(challenge, manager);
  }
}

@Resolver('ConceptItem')
export class ConceptItemResolver {
  @ResolveField()
  measures(@Parent() goal: Placed, @Context() { manager }: TenantContext) {
    return itemsBelow(goal, manager);
  }
}

type Manager = TenantContext['manager'];

function childrenOf({ id, revision: { releaseId } }: Placed, manager: Manager): Promise<FrameworkItem[]> {
  return manager.find(FrameworkItem, { where: { releaseId, parentItemId: id }, order: { position: 'ASC', code: 'ASC' } });
}

async function itemsBelow(place: Placed, manager: Manager) {
  const { revision } = place;
  const children = await childrenOf(place, manager);
  const decided = await Promise.all(
    children.map(async (item) => {
      const decision = await manager.findOneBy(ConceptItem, { revisionId: revision.id, itemId: item.itemId });
      return { ...itemView(item, decision), item, revision };
    }),
  );
  const own = await manager.find(ConceptItem, { where: { revisionId: revision.id, parentItemId: place.id }, order: { position: 'ASC' } });
  return [...decided, ...own.map((row) => ({ ...itemView(null, row), item: null, revision }))];
}
