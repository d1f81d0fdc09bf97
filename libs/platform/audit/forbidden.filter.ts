import { type ArgumentsHost, Catch, Inject, Logger } from '@nestjs/common';
import { type GraphQLResolveInfo, OperationTypeNode } from 'graphql';
import type { Actor, RequestContext } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden } from '#platform/errors';
import { ErrorFilter } from '#platform/graphql';
import { Tenancy } from '#platform/tenancy';
import { registerAuditActions } from './actions.js';
import { audit } from './append.js';

registerAuditActions({
  'act.forbidden': { text: { de: 'Nicht erlaubt: {operation}', en: 'Not allowed: {operation}' }, shared: true },
});

/** Records an act that a signed-in person was not allowed, in a transaction of its own: the act's has been rolled back. */
@Catch(Forbidden)
export class ForbiddenFilter extends ErrorFilter {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    super();
  }

  override async catch(error: Forbidden, host: ArgumentsHost): Promise<unknown> {
    if (host.getType<'graphql' | 'http'>() === 'graphql') await this.recordMutation(host).catch(this.notRecorded);
    return super.catch(error, host);
  }

  // The person is refused in any case; that it could not be recorded is for the log.
  private readonly notRecorded = (error: unknown): void => new Logger(ForbiddenFilter.name).error(error);

  private async recordMutation(host: ArgumentsHost): Promise<void> {
    const [, , { actor }, { operation, fieldName }] = host.getArgs<[unknown, unknown, RequestContext, GraphQLResolveInfo]>();
    if (actor && operation.operation === OperationTypeNode.MUTATION) await this.record(actor, fieldName);
  }

  private async record(actor: Actor, operation: string): Promise<void> {
    const { accountId, districtId, municipalityId } = actor.context;
    if (!accountId || !districtId) return;
    await this.tenancy.transaction(actor.context, (tx) =>
      audit.append(tx, {
        chain: municipalityId ? { municipalityId } : { districtId },
        actor,
        action: 'act.forbidden',
        subject: { type: 'account', id: accountId },
        body: { operation },
        at: this.clock.now(),
      }),
    );
  }
}
