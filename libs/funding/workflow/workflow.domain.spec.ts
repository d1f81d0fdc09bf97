import fc from 'fast-check';
import { applicationStates, type ApplicationState } from './states.domain.js';
import {
  applicationActions,
  availableActions,
  commandNames,
  decide,
  obstaclesAhead,
  transitions,
  turnOf,
  type Command,
  type CommandName,
  type Facts,
} from './workflow.domain.js';

const applicant = 'coordinator-of-melle';
const free: Facts = {
  missingParts: 0,
  windowClosed: false,
  resolutionMissing: false,
  maximumGrantCents: null,
  actorId: 'approver',
  applicantId: applicant,
  proposal: { proposedBy: 'officer', outcome: 'grant' },
};
const complete: Record<CommandName, Command> = Object.fromEntries(
  commandNames.map((name) => [name, { name, reason: 'Grund', outcome: 'grant', grantedCents: 100 }]),
) as Record<CommandName, Command>;

const expected: Record<CommandName, Partial<Record<ApplicationState, ApplicationState>>> = {
  edit: { draft: 'draft', returned: 'returned' },
  request_sign_off: { draft: 'awaiting_sign_off', returned: 'awaiting_sign_off' },
  sign_off: { awaiting_sign_off: 'signed_off' },
  refuse_sign_off: { awaiting_sign_off: 'draft' },
  reopen: { awaiting_sign_off: 'draft', signed_off: 'draft' },
  submit: { signed_off: 'submitted' },
  check_passed: { submitted: 'ready' },
  check_failed: { submitted: 'returned' },
  return: { ready: 'returned' },
  propose: { ready: 'proposed' },
  send_back: { proposed: 'ready' },
  grant: { proposed: 'granted' },
  refuse: { proposed: 'refused' },
  withdraw: {
    draft: 'withdrawn',
    awaiting_sign_off: 'withdrawn',
    signed_off: 'withdrawn',
    submitted: 'withdrawn',
    returned: 'withdrawn',
    ready: 'withdrawn',
    proposed: 'withdrawn',
  },
};

const outcome = (state: ApplicationState, command: Command, facts: Facts = free, requestedCents = 1_000) => {
  const verdict = decide({ state, requestedCents }, command, facts);
  return 'to' in verdict ? verdict.to : verdict.refusal.code;
};

describe('every state × every command', () => {
  const table = applicationStates.flatMap((state) => commandNames.map((name) => [state, name, expected[name][state]] as const));

  it.each(table)('%s × %s → %s', (state, name, to) => {
    expect(outcome(state, complete[name])).toBe(to ?? 'TRANSITION_REFUSED');
  });
});

describe('what stands in the way', () => {
  it.each([
    ['request_sign_off', 'draft', { missingParts: 2 }, 'INCOMPLETE'],
    ['request_sign_off', 'draft', { windowClosed: true }, 'WINDOW_CLOSED'],
    ['submit', 'signed_off', { missingParts: 1 }, 'INCOMPLETE'],
    ['submit', 'signed_off', { windowClosed: true }, 'WINDOW_CLOSED'],
    ['return', 'ready', { actorId: applicant }, 'OWN_APPLICATION'],
    ['propose', 'ready', { actorId: applicant }, 'OWN_APPLICATION'],
    ['grant', 'proposed', { actorId: 'officer' }, 'FOUR_EYES'],
    ['refuse', 'proposed', { actorId: 'officer' }, 'FOUR_EYES'],
    ['send_back', 'proposed', { actorId: 'officer' }, 'FOUR_EYES'],
    ['grant', 'proposed', { actorId: applicant }, 'OWN_APPLICATION'],
    ['grant', 'proposed', { resolutionMissing: true }, 'RESOLUTION_MISSING'],
    ['grant', 'proposed', { proposal: { proposedBy: 'officer', outcome: 'refuse' } }, 'PROPOSAL_REFUSES'],
  ] as const)('%s in %s with %j is refused as %s', (name, state, facts, code) => {
    expect(outcome(state, complete[name], { ...free, ...facts })).toBe(code);
  });

  it('lets a refusal pass before the resolution of the council', () => {
    expect(outcome('proposed', complete.refuse, { ...free, resolutionMissing: true })).toBe('refused');
  });

  it.each(['refuse_sign_off', 'return', 'propose', 'send_back', 'refuse', 'withdraw'] as const)('%s needs a reason', (name) => {
    const state = transitions[name].from[0];
    expect(outcome(state, { ...complete[name], reason: '  ' })).toBe('REASON_REQUIRED');
  });

  it('takes the reason of a proposed refusal over', () => {
    const facts = { ...free, proposal: { proposedBy: 'officer', outcome: 'refuse' } } as const;
    expect(outcome('proposed', { name: 'refuse' }, facts)).toBe('refused');
  });

  it.each([
    ['grant', 0, 'AMOUNT_REQUIRED'],
    ['grant', -1, 'AMOUNT_REQUIRED'],
    ['grant', 0.5, 'AMOUNT_REQUIRED'],
    ['grant', Number.NaN, 'AMOUNT_REQUIRED'],
    ['grant', 1_001, 'AMOUNT_ABOVE_REQUEST'],
    ['grant', 901, 'AMOUNT_ABOVE_MAXIMUM'],
    ['grant', 900, 'proposed'],
    ['refuse', 1, 'AMOUNT_ON_REFUSAL'],
    ['refuse', 0, 'proposed'],
  ] as const)('a proposal to %s %d cents → %s', (wanted, grantedCents, result) => {
    const command: Command = { name: 'propose', reason: 'Grund', outcome: wanted, grantedCents };
    expect(outcome('ready', command, { ...free, maximumGrantCents: 900 })).toBe(result);
  });
});

describe('what the screen offers', () => {
  const all = () => true;

  it('is exactly what decide lets pass, and nothing in an end state', () => {
    expect(availableActions('draft', all, free)).toEqual(['edit', 'request_sign_off', 'withdraw']);
    expect(availableActions('proposed', all, free)).toEqual(['withdraw', 'send_back', 'decide']);
    expect(availableActions('granted', all, free)).toEqual([]);
  });

  it('leaves out what the role may not do and what an obstacle blocks', () => {
    expect(availableActions('draft', (action) => action === 'edit', free)).toEqual(['edit']);
    expect(availableActions('draft', all, { ...free, missingParts: 1 })).toEqual(['edit', 'withdraw']);
    expect(availableActions('proposed', all, { ...free, actorId: 'officer' })).toEqual(['withdraw']);
  });

  it('keeps the decision open for a refusal before the resolution and names what blocks the grant', () => {
    const facts = { ...free, resolutionMissing: true };
    expect(availableActions('proposed', all, facts)).toContain('decide');
    expect(obstaclesAhead('proposed', all, facts).map(({ code }) => code)).toEqual(['RESOLUTION_MISSING']);
    expect(obstaclesAhead('ready', all, facts)).toEqual([]);
  });
});

describe('laws of the workflow', () => {
  const anyFacts = fc.record({
    missingParts: fc.nat(3),
    windowClosed: fc.boolean(),
    resolutionMissing: fc.boolean(),
    maximumGrantCents: fc.option(fc.integer({ min: 1, max: 2_000 })),
    actorId: fc.constantFrom('officer', 'approver', applicant, null),
    applicantId: fc.constantFrom(applicant, null),
    proposal: fc.option(fc.record({ proposedBy: fc.constantFrom('officer', 'approver'), outcome: fc.constantFrom('grant', 'refuse') })),
  }) as fc.Arbitrary<Facts>;
  const anyCommand = fc.record({
    name: fc.constantFrom(...commandNames),
    reason: fc.constantFrom('Grund', '', null),
    outcome: fc.constantFrom('grant', 'refuse'),
    grantedCents: fc.integer({ min: -10, max: 2_000 }),
  }) as fc.Arbitrary<Command>;
  const anyState = fc.constantFrom(...applicationStates);

  it('never leaves the table, never grants before the resolution or by the proposing or applying hand', () => {
    fc.assert(
      fc.property(anyState, anyCommand, anyFacts, (state, command, facts) => {
        const verdict = decide({ state, requestedCents: 1_000 }, command, facts);
        if ('refusal' in verdict) return;
        expect(transitions[command.name].from).toContain(state);
        if (verdict.to !== 'granted') return;
        expect(facts.resolutionMissing).toBe(false);
        expect(facts.proposal?.proposedBy).not.toBe(facts.actorId);
        expect(facts.actorId === null || facts.actorId !== facts.applicantId).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives every refusal a German and an English sentence', () => {
    fc.assert(
      fc.property(anyState, anyCommand, anyFacts, (state, command, facts) => {
        const verdict = decide({ state, requestedCents: 1_000 }, command, facts);
        if ('to' in verdict) return;
        expect(verdict.refusal.text.de).toMatch(/\S.*[.!]$/);
        expect(verdict.refusal.text.en).toMatch(/\S.*[.!]$/);
      }),
    );
  });

  it('reaches an end from wherever a random walk has led', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commandNames), { maxLength: 60 }), (walk) => {
        const state = walk.reduce<ApplicationState>((now, name) => {
          const verdict = decide({ state: now, requestedCents: 1_000 }, complete[name], free);
          return 'to' in verdict ? verdict.to : now;
        }, 'draft');
        expect(endsReachableFrom(state)).not.toEqual([]);
        expect(turnOf[state] === 'nobody').toBe(availableActions(state, () => true, free).length === 0 && state !== 'submitted');
      }),
    );
  });

  it('reaches every state from a draft', () => {
    expect(reachableFrom('draft').sort()).toEqual([...applicationStates].sort());
  });

  it('offers every action somewhere', () => {
    const offered = new Set(applicationStates.flatMap((state) => availableActions(state, () => true, free)));
    expect([...offered].sort()).toEqual([...applicationActions].sort());
  });
});

function reachableFrom(start: ApplicationState): ApplicationState[] {
  const seen = new Set<ApplicationState>([start]);
  for (const state of seen) commandNames.forEach((name) => expected[name][state] && seen.add(expected[name][state]));
  return [...seen];
}

function endsReachableFrom(state: ApplicationState): ApplicationState[] {
  return reachableFrom(state).filter((reached) => turnOf[reached] === 'nobody');
}
