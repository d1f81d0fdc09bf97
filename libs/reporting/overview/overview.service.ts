import { Inject, Injectable } from '@nestjs/common';
import { abilityOf, type Actor, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { recordId, Tenancy } from '#platform/tenancy';
import { daysOf } from './figures.domain.js';
import type { Overview } from './overview.graphql.js';
import { overview, overviewStatements } from './overview.view.js';
import { reportingPolicy } from '../reporting.policy.js';

@Injectable()
export class Overviews {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What waits in the municipality the actor works for; one round trip. */
  async own(actor: Actor): Promise<Overview> {
    ensureCan(abilityOf(actor, reportingPolicy), 'read', 'Overview');
    const days = daysOf(this.clock.today());
    const whose = recordId(actor.context.municipalityId ?? '');
    const page = overview(await this.tenancy.read(actor.context, overviewStatements(whose, days)), actor, days);
    if (!page) throw new NotFound();
    return page;
  }
}
