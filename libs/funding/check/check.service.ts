import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#platform/audit';
import { type Actor, systemActor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import type { TenancyContext, Tx } from '#platform/tenancy';
import { findApplication, type WholeApplication } from '../application/application.statements.js';
import { lockApplication } from '../workflow/deed.js';
import { thaw } from '../application/frozen-copy.domain.js';
import { ApplicationWorkflow, within } from '../workflow/workflow.service.js';
import { ensure } from '../funding.policy.js';
import { insertRow } from '../rows.js';
import { type FormalCheck, formalCheck, hasPassed } from './check.domain.js';

@Injectable()
export class FormalChecks {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ApplicationWorkflow) private readonly workflow: ApplicationWorkflow,
  ) {}

  /** Checks the frozen copy. A submission that was withdrawn or checked meanwhile needs no check any more. */
  async check(tx: Tx, context: TenancyContext, applicationId: string, submissionNumber: number): Promise<void> {
    const actor = systemActor(context);
    await lockApplication(tx, applicationId);
    const application = await findApplication(within(tx), actor, applicationId);
    ensure(actor, 'check', 'FundingApplication', application);
    if (application.state !== 'submitted' || application.submissionCount !== submissionNumber) return;
    const checks = checksOf(application);
    await this.record(tx, application, checks);
    await audit.append(tx, await this.conclude(tx, actor, application, checks));
  }

  private conclude(tx: Tx, actor: Actor, application: WholeApplication, checks: readonly FormalCheck[]) {
    if (hasPassed(checks)) return this.workflow.carryOut(tx, actor, application, { name: 'check_passed' });
    const failures = checks.filter(({ result }) => result === 'failed').map(({ reason }) => reason[actor.locale]);
    return this.workflow.carryOut(tx, actor, application, { name: 'check_failed', reason: failures.join('\n') });
  }

  private async record(tx: Tx, application: WholeApplication, checks: readonly FormalCheck[]): Promise<void> {
    for (const [position, { code, result, reason }] of checks.entries()) {
      await insertRow(tx, 'funding_check', {
        municipality_id: application.municipalityId,
        district_id: application.districtId,
        application_id: application.id,
        submission_number: application.submissionCount,
        position,
        code,
        result,
        reason_de: reason.de,
        reason_en: reason.en,
        checked_at: this.clock.now(),
      });
    }
  }
}

function checksOf({ submissions: [submission], submittedAt, others }: WholeApplication): FormalCheck[] {
  if (!submission || submittedAt === null) throw new Error('a submitted application has a submission');
  return formalCheck(thaw(submission.content), { firstSubmittedAt: submittedAt, others });
}
