import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CentsScalar, DateTimeScalar, Problem, registerProblem } from '#platform/graphql';
import type { DecisionOutcome } from '../workflow/workflow.domain.js';
import { checkCodes, checkLabels, type CheckCode, type CheckResult } from '../check/check.domain.js';
import { BudgetExceeded } from './budget-exceeded.js';

const CheckCodeEnum = Object.fromEntries(checkCodes.map((code) => [code, code])) as Record<CheckCode, CheckCode>;
registerEnumType(CheckCodeEnum, {
  name: 'FormalCheckCode',
  description: 'Item of the formal check.',
  valuesMap: Object.fromEntries(checkCodes.map((code) => [code, { description: `${checkLabels[code].en}.` }])),
});

const CheckResultEnum = { passed: 'passed', failed: 'failed', hint: 'hint' } as const;
registerEnumType(CheckResultEnum, {
  name: 'FormalCheckOutcome',
  description: 'Result of an item of the formal check.',
  valuesMap: {
    passed: { description: 'In order.' },
    failed: { description: 'Not in order; the application goes back.' },
    hint: { description: 'Worth a look, no obstacle.' },
  },
});

const OutcomeEnum = { grant: 'grant', refuse: 'refuse' } as const;
registerEnumType(OutcomeEnum, {
  name: 'DecisionOutcome',
  description: 'Which way a proposal or decision goes.',
  valuesMap: { grant: { description: 'Money is granted.' }, refuse: { description: 'The application is refused.' } },
});

@ObjectType('FormalCheckResult', { description: 'An item of the formal check of a submission.' })
export class FormalCheckView {
  @Field(() => Int, { description: 'Submission that was checked; 0 in a preview of the draft.' })
  submissionNumber!: number;
  @Field(() => CheckCodeEnum, { description: 'Item.' })
  code!: CheckCode;
  @Field({ description: 'Name of the item in the language of the account.' })
  label!: string;
  @Field(() => CheckResultEnum, { description: 'Result.' })
  result!: CheckResult;
  @Field({ description: 'Reason in the language of the account.' })
  reason!: string;
  @Field(() => DateTimeScalar, { description: 'When it was checked.' })
  checkedAt!: string;
}

@ObjectType({ description: 'A proposed decision.' })
export class GrantProposal {
  @Field(() => OutcomeEnum, { description: 'Which way it goes.' })
  outcome!: DecisionOutcome;
  @Field(() => CentsScalar, { description: 'Amount to be granted; 0 for a refusal.' })
  grantedCents!: number;
  @Field({ description: 'Why; becomes the reason of the notice.' })
  reason!: string;
  @Field(() => [String], { description: 'Conditions beside those of the programme.' })
  conditions!: string[];
  @Field({ description: 'Who proposed it.' })
  proposedBy!: string;
  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  proposedAt!: string;
}

@ObjectType({ description: 'The decision on an application.' })
export class GrantDecision {
  @Field(() => OutcomeEnum, { description: 'Which way it went.' })
  outcome!: DecisionOutcome;
  @Field(() => CentsScalar, { description: 'Amount granted; 0 for a refusal.' })
  grantedCents!: number;
  @Field({ description: 'Reason as the notice gives it.' })
  reason!: string;
  @Field(() => [String], { description: 'Conditions beside those of the programme.' })
  conditions!: string[];
  @Field({ description: 'Who decided.' })
  decidedBy!: string;
  @Field(() => DateTimeScalar, { description: 'When it was decided.' })
  decidedAt!: string;
}

@ObjectType({ description: 'The notice of a decision as an accessible PDF.' })
export class DecisionNotice {
  @Field({ description: 'Number, without gaps within the programme.' })
  number!: string;
  @Field(() => DateTimeScalar, { description: 'When it was issued.' })
  issuedAt!: string;
  @Field({ description: 'SHA-256 of the PDF, hexadecimal.' })
  sha256!: string;
  @Field({ description: 'Address of the PDF on this server.' })
  downloadPath!: string;
  @Field(() => Int, { description: 'Size of the PDF in bytes.' })
  sizeBytes!: number;
}

@ObjectType({ description: 'The budget of a programme around one application.' })
export class BudgetStanding {
  @Field(() => CentsScalar, { description: 'Whole budget.' })
  budgetCents!: number;
  @Field(() => CentsScalar, { description: 'Sum of what has been granted.' })
  committedCents!: number;
  @Field(() => CentsScalar, { description: 'What can still be granted.' })
  freeCents!: number;
  @Field(() => CentsScalar, { description: 'What would be left with this application granted as proposed or applied for.' })
  freeAfterCents!: number;
}

@ObjectType('BudgetExceeded', { implements: () => [Problem], description: 'The budget no longer suffices; nothing was granted.' })
export class BudgetExceededView extends Problem {
  @Field(() => CentsScalar, { description: 'What is still free.' })
  freeCents!: number;
  @Field(() => CentsScalar, { description: 'What the decision needs.' })
  neededCents!: number;
}

registerProblem(BudgetExceeded, BudgetExceededView, ({ freeCents, neededCents }) => ({ freeCents, neededCents }));

@InputType({ description: 'A decision proposed to the person who decides.' })
export class ProposeDecisionInput {
  @Field(() => ID, { description: 'Application it is about.' })
  applicationId!: string;
  @Field(() => Int, { description: 'Version that was read.' })
  expectedVersion!: number;
  @Field(() => OutcomeEnum, { description: 'Which way it goes.' })
  outcome!: DecisionOutcome;
  @Field(() => CentsScalar, { description: 'Amount to be granted; 0 for a refusal.' })
  grantedCents!: number;
  @Field({ description: 'Why; becomes the reason of the notice.' })
  reason!: string;
  @Field(() => [String], { description: 'Conditions beside those of the programme, at most 30.' })
  conditions!: string[];
}

@InputType({ description: 'The decision on a proposal.' })
export class DecideApplicationInput {
  @Field(() => ID, { description: 'Application it is about.' })
  applicationId!: string;
  @Field(() => Int, { description: 'Version that was read.' })
  expectedVersion!: number;
  @Field(() => OutcomeEnum, { description: 'Grant as proposed, or refuse.' })
  outcome!: DecisionOutcome;
  @Field(() => String, { nullable: true, description: 'Why it is refused; needed when a grant was proposed.' })
  reason?: string | null;
}
