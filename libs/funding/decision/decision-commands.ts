import { InvalidInput } from '#platform/errors';
import type { Command, DecisionOutcome } from '../workflow/workflow.domain.js';

interface Proposed {
  readonly outcome: DecisionOutcome;
  readonly grantedCents: number;
  readonly reason: string;
  readonly conditions: readonly string[];
}

const mostConditions = 30;
const longestText = 10_000;

export function proposalCommand({ outcome, grantedCents, reason, conditions }: Proposed): Command {
  const said = conditions.map((condition) => condition.trim()).filter(Boolean);
  if (said.length > mostConditions || [reason, ...said].some((text) => text.length > longestText)) {
    throw new InvalidInput([{ path: 'conditions', code: 'TOO_LONG', text: tooLong }]);
  }
  return { name: 'propose', outcome, grantedCents, reason, conditions: said };
}

export function decisionCommand({ outcome, reason }: { outcome: DecisionOutcome; reason?: string | null }): Command {
  return outcome === 'grant' ? { name: 'grant' } : { name: 'refuse', reason: reason ?? null };
}

const tooLong = {
  de: `Höchstens ${mostConditions} Nebenbestimmungen und ${longestText} Zeichen je Text.`,
  en: `At most ${mostConditions} conditions and ${longestText} characters per text.`,
};
