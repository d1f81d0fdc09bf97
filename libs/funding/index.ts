export { ApplicationStateEnum } from './application/application.graphql.js';
export { ApplicationDrafts } from './draft/draft.service.js';
export {
  fundingDeadlines,
  fundingHistory,
  fundingStanding,
  itemsServedByDrafts,
  recentFundingEvents,
  standingsServedByDrafts,
} from './application/standing.statements.js';
export { ApplicationWorkflow } from './workflow/workflow.service.js';
export { decisionCommand, proposalCommand } from './decision/decision-commands.js';
export { FundingModule } from './funding.module.js';
export { fundingPolicy } from './funding.policy.js';
export { ProgrammeImport } from './programme/programme-import.service.js';
export { Programmes } from './programme/programme.service.js';
