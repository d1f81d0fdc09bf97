import { problemUnion } from '#platform/graphql';
import { FundingApplication } from '../application/application.graphql.js';
import { BudgetExceededView } from './decision.graphql.js';

export const ReturnApplicationResult = problemUnion('ReturnApplicationResult', () => [FundingApplication]);
export const ProposeDecisionResult = problemUnion('ProposeDecisionResult', () => [FundingApplication]);
export const SendBackProposalResult = problemUnion('SendBackProposalResult', () => [FundingApplication]);
export const DecideApplicationResult = problemUnion<FundingApplication | BudgetExceededView>('DecideApplicationResult', () => [
  FundingApplication,
  BudgetExceededView,
]);
