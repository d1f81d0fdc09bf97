import { Inject, Injectable } from '@nestjs/common';
import { abilityOf, type Actor, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { recordId, Tenancy } from '#platform/tenancy';
import type { ProgressPage } from './progress.graphql.js';
import { progressPage, progressStatements } from './progress.view.js';
import { reportingPolicy } from '../reporting.policy.js';

@Injectable()
export class Progress {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Where a municipality stands, without an id the own one; one round trip. The district sees what it may see of it. */
  async page(actor: Actor, municipalityId: string | null | undefined): Promise<ProgressPage> {
    ensureCan(abilityOf(actor, reportingPolicy), 'read', 'ProgressPage');
    const today = this.clock.today();
    const whose = recordId(municipalityId ?? actor.context.municipalityId ?? '');
    const page = progressPage(await this.tenancy.read(actor.context, progressStatements(whose, today)), actor, today);
    if (!page) throw new NotFound();
    return page;
  }
}
