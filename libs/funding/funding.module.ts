import { Module } from '@nestjs/common';
import { ApplicationResolver } from './application/application.resolver.js';
import { ApplicationDrafts } from './draft/draft.service.js';
import { ApplicationList } from './application/list.service.js';
import { ApplicationWorkflow } from './workflow/workflow.service.js';
import { FormalChecks } from './check/check.service.js';
import { DecisionResolver } from './decision/decision.resolver.js';
import { Letters } from './decision/letters.service.js';
import { NoticeController } from './decision/notice.controller.js';
import { Notices } from './decision/notice.service.js';
import './funding.constraints.js';
import { FundingJobs } from './funding.jobs.js';
import { ProgrammeImport } from './programme/programme-import.service.js';
import { ProgrammeResolver } from './programme/programme.resolver.js';
import { Programmes } from './programme/programme.service.js';

@Module({
  controllers: [NoticeController],
  providers: [
    ApplicationDrafts,
    ApplicationList,
    ApplicationResolver,
    ApplicationWorkflow,
    DecisionResolver,
    FormalChecks,
    FundingJobs,
    Letters,
    Notices,
    ProgrammeImport,
    ProgrammeResolver,
    Programmes,
  ],
  exports: [ApplicationDrafts, ApplicationWorkflow, ProgrammeImport, Programmes],
})
export class FundingModule {}
