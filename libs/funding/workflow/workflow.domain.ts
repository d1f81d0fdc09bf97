import { refusal, type Refusal } from './refusals.domain.js';
import { type ApplicationState, stateLabels } from './states.domain.js';

interface Transition {
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState | 'same';
}

const undecided = ['draft', 'awaiting_sign_off', 'signed_off', 'submitted', 'returned', 'ready', 'proposed'] as const;

export const transitions = {
  edit: { from: ['draft', 'returned'], to: 'same' },
  request_sign_off: { from: ['draft', 'returned'], to: 'awaiting_sign_off' },
  sign_off: { from: ['awaiting_sign_off'], to: 'signed_off' },
  refuse_sign_off: { from: ['awaiting_sign_off'], to: 'draft' },
  reopen: { from: ['awaiting_sign_off', 'signed_off'], to: 'draft' },
  submit: { from: ['signed_off'], to: 'submitted' },
  check_passed: { from: ['submitted'], to: 'ready' },
  check_failed: { from: ['submitted'], to: 'returned' },
  return: { from: ['ready'], to: 'returned' },
  propose: { from: ['ready'], to: 'proposed' },
  send_back: { from: ['proposed'], to: 'ready' },
  grant: { from: ['proposed'], to: 'granted' },
  refuse: { from: ['proposed'], to: 'refused' },
  withdraw: { from: undecided, to: 'withdrawn' },
} as const satisfies Record<string, Transition>;
export type CommandName = keyof typeof transitions;
export const commandNames = Object.keys(transitions) as CommandName[];

export type Turn = 'municipality' | 'system' | 'district' | 'nobody';
export const turnOf: Readonly<Record<ApplicationState, Turn>> = {
  draft: 'municipality',
  awaiting_sign_off: 'municipality',
  signed_off: 'municipality',
  submitted: 'system',
  returned: 'municipality',
  ready: 'district',
  proposed: 'district',
  granted: 'nobody',
  refused: 'nobody',
  withdrawn: 'nobody',
};

export const applicationActions = [
  'edit',
  'request_sign_off',
  'sign_off',
  'refuse_sign_off',
  'reopen',
  'submit',
  'withdraw',
  'return',
  'propose',
  'send_back',
  'decide',
] as const;
export type ApplicationAction = (typeof applicationActions)[number];

export type DecisionOutcome = 'grant' | 'refuse';

export interface Command {
  readonly name: CommandName;
  readonly reason?: string | null;
  readonly outcome?: DecisionOutcome;
  readonly grantedCents?: number;
  readonly conditions?: readonly string[];
}

export interface Subject {
  readonly state: ApplicationState;
  readonly requestedCents: number;
}

export interface Facts {
  readonly missingParts: number;
  readonly windowClosed: boolean;
  readonly resolutionMissing: boolean;
  readonly maximumGrantCents: number | null;
  readonly actorId: string | null;
  readonly applicantId: string | null;
  readonly proposal: { readonly proposedBy: string; readonly outcome: DecisionOutcome } | null;
}

export type Verdict = { readonly to: ApplicationState } | { readonly refusal: Refusal };

export function decide(subject: Subject, command: Command, facts: Facts): Verdict {
  const transition: Transition = transitions[command.name];
  if (!transition.from.includes(subject.state)) return { refusal: refusal('TRANSITION_REFUSED', { state: stateLabels[subject.state] }) };
  const refused = obstacleOf(command.name, facts) ?? flawOf(subject, command, facts);
  if (refused) return { refusal: refused };
  return { to: transition.to === 'same' ? subject.state : transition.to };
}

function obstacleOf(name: CommandName, facts: Facts): Refusal | null {
  return first(obstacles[name] ?? [], (obstacle) => obstacle(facts));
}

export function availableActions(state: ApplicationState, may: (action: ApplicationAction) => boolean, facts: Facts): ApplicationAction[] {
  return applicationActions.filter((action) => may(action) && commandsOf(action).some((name) => isOpen(state, name, facts)));
}

export function obstaclesAhead(state: ApplicationState, may: (action: ApplicationAction) => boolean, facts: Facts): Refusal[] {
  const ahead = applicationActions
    .filter(may)
    .flatMap(commandsOf)
    .filter((name) => isFrom(state, name));
  const found = ahead.flatMap((name) => obstacleOf(name, facts) ?? []);
  return [...new Map(found.map((obstacle) => [obstacle.code, obstacle])).values()];
}

function commandsOf(action: ApplicationAction): readonly CommandName[] {
  return action === 'decide' ? ['grant', 'refuse'] : [action];
}

function isOpen(state: ApplicationState, name: CommandName, facts: Facts): boolean {
  return isFrom(state, name) && obstacleOf(name, facts) === null;
}

function isFrom(state: ApplicationState, name: CommandName): boolean {
  const transition: Transition = transitions[name];
  return transition.from.includes(state);
}

type Obstacle = (facts: Facts) => Refusal | null;

const incomplete: Obstacle = (facts) => (facts.missingParts > 0 ? refusal('INCOMPLETE', { count: facts.missingParts }) : null);
const windowClosed: Obstacle = (facts) => (facts.windowClosed ? refusal('WINDOW_CLOSED') : null);
const resolutionMissing: Obstacle = (facts) => (facts.resolutionMissing ? refusal('RESOLUTION_MISSING') : null);
const sameHand: Obstacle = (facts) => (facts.proposal?.proposedBy === facts.actorId ? refusal('FOUR_EYES') : null);
const ownApplication: Obstacle = (facts) =>
  facts.actorId !== null && facts.applicantId === facts.actorId ? refusal('OWN_APPLICATION') : null;
const proposalRefuses: Obstacle = (facts) => (facts.proposal?.outcome === 'refuse' ? refusal('PROPOSAL_REFUSES') : null);

const obstacles: Partial<Record<CommandName, readonly Obstacle[]>> = {
  request_sign_off: [incomplete, windowClosed],
  submit: [incomplete, windowClosed],
  return: [ownApplication],
  propose: [ownApplication],
  send_back: [sameHand, ownApplication],
  grant: [sameHand, ownApplication, resolutionMissing, proposalRefuses],
  refuse: [sameHand, ownApplication],
};

type Flaw = (subject: Subject, command: Command, facts: Facts) => Refusal | null;

const reasonMissing: Flaw = (_, command) => (command.reason?.trim() ? null : refusal('REASON_REQUIRED', {}, 'reason'));
const refusalReasonMissing: Flaw = (subject, command, facts) =>
  facts.proposal?.outcome === 'refuse' ? null : reasonMissing(subject, command, facts);
const amountWrong: Flaw = (subject, command, facts) => {
  const cents = command.grantedCents ?? 0;
  if (command.outcome === 'refuse') return cents === 0 ? null : refusal('AMOUNT_ON_REFUSAL', {}, 'grantedCents');
  return grantAmountFlaw(cents, subject.requestedCents, facts.maximumGrantCents);
};

function grantAmountFlaw(cents: number, requestedCents: number, maximumCents: number | null): Refusal | null {
  if (!Number.isSafeInteger(cents) || cents <= 0) return refusal('AMOUNT_REQUIRED', {}, 'grantedCents');
  if (cents > requestedCents) return refusal('AMOUNT_ABOVE_REQUEST', { cents: requestedCents }, 'grantedCents');
  if (maximumCents !== null && cents > maximumCents) return refusal('AMOUNT_ABOVE_MAXIMUM', { cents: maximumCents }, 'grantedCents');
  return null;
}

const flaws: Partial<Record<CommandName, readonly Flaw[]>> = {
  refuse_sign_off: [reasonMissing],
  return: [reasonMissing],
  propose: [reasonMissing, amountWrong],
  send_back: [reasonMissing],
  refuse: [refusalReasonMissing],
  withdraw: [reasonMissing],
};

function flawOf(subject: Subject, command: Command, facts: Facts): Refusal | null {
  return first(flaws[command.name] ?? [], (flaw) => flaw(subject, command, facts));
}

function first<Rule>(rules: readonly Rule[], judge: (rule: Rule) => Refusal | null): Refusal | null {
  for (const rule of rules) {
    const refused = judge(rule);
    if (refused) return refused;
  }
  return null;
}
