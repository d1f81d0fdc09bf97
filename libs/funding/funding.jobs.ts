import { Inject, Injectable } from '@nestjs/common';
import type { Payload } from '#platform/outbox';
import { HandlesJob, type Job } from '#platform/queue';
import type { Tx } from '#platform/tenancy';
import { FormalChecks } from './check/check.service.js';
import { Letters } from './decision/letters.service.js';
import { Notices } from './decision/notice.service.js';
import { formalCheckJob, letterJob, noticeJob, type Occasion } from './job-definitions.js';

@Injectable()
export class FundingJobs {
  constructor(
    @Inject(FormalChecks) private readonly checks: FormalChecks,
    @Inject(Notices) private readonly notices: Notices,
    @Inject(Letters) private readonly letters: Letters,
  ) {}

  @HandlesJob(formalCheckJob)
  formalCheck(tx: Tx, { context, payload }: Job<{ applicationId: string; submissionNumber: number }>): Promise<void> {
    return this.checks.check(tx, context, payload.applicationId, payload.submissionNumber);
  }

  @HandlesJob(noticeJob)
  issueNotice(tx: Tx, { context, payload }: Job<{ applicationId: string }>): Promise<void> {
    return this.notices.issue(tx, context, payload.applicationId);
  }

  @HandlesJob(letterJob)
  writeLetter(tx: Tx, { context, payload }: Job<{ applicationId: string; occasion: Occasion } & Payload>): Promise<void> {
    return this.letters.write(tx, context, payload.applicationId, payload.occasion);
  }
}
