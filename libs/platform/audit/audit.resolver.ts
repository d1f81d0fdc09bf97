import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Actor, CurrentActor, Requires } from '#platform/authorization';
import { type Connection, PageArgs } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { AuditChainFilter, AuditEntry, AuditEntryConnection } from './audit.graphql.js';
import { auditTrail } from './trail.js';

@Resolver(() => AuditEntry)
export class AuditResolver {
  constructor(@Inject(Tenancy) private readonly tenancy: Tenancy) {}

  @Query(() => AuditEntryConnection, {
    description: 'Acts recorded in the district and, as far as they are shared, in its municipalities.',
  })
  @Requires('read', 'AuditTrail')
  auditTrail(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('chain', { type: () => AuditChainFilter, nullable: true, description: 'One chain only.' }) chain: AuditChainFilter | null,
  ): Promise<Connection<AuditEntry>> {
    return auditTrail(this.tenancy, actor, page, chain);
  }
}
