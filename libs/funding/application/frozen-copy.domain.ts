import type { CostKind, RequiredConceptState } from '../programme/programme.domain.js';
import type { ApplicationContent } from './content.domain.js';

/** The rules and texts of the programme as they stood at submission: later changes of the programme do not reach a filed application. */
export interface ProgrammeTerms {
  readonly code: string;
  readonly title: string;
  readonly applicationFrom: string;
  readonly applicationUntil: string;
  readonly spendingFrom: string;
  readonly spendingUntil: string;
  readonly maximumGrantCents: number | null;
  readonly maximumSharePercent: number | null;
  readonly minimumOwnSharePercent: number | null;
  readonly requiredConceptState: RequiredConceptState;
  readonly costKinds: readonly CostKind[];
  readonly conditions: readonly string[];
  readonly remedyText: string;
  readonly noticeIntro: string;
  readonly isExample: boolean;
}

export interface ConceptStanding {
  readonly revision: number | null;
  readonly adoptedOn: string | null;
}

export interface FrozenCopy {
  readonly content: ApplicationContent;
  readonly programme: ProgrammeTerms;
  readonly concept: ConceptStanding;
  readonly municipality: { readonly name: string };
  readonly signedOff: { readonly by: string; readonly at: string } | null;
}

type TermsSource = Omit<ProgrammeTerms, 'isExample'> & { readonly amountsOrigin: string };

export function copyOf(
  content: ApplicationContent,
  programme: TermsSource,
  concept: ConceptStanding,
  municipality: FrozenCopy['municipality'],
  signedOff: FrozenCopy['signedOff'],
): FrozenCopy {
  return { content, programme: termsOf(programme), concept, municipality: { name: municipality.name }, signedOff };
}

function termsOf(programme: TermsSource): ProgrammeTerms {
  return {
    code: programme.code,
    title: programme.title,
    applicationFrom: programme.applicationFrom,
    applicationUntil: programme.applicationUntil,
    spendingFrom: programme.spendingFrom,
    spendingUntil: programme.spendingUntil,
    maximumGrantCents: programme.maximumGrantCents,
    maximumSharePercent: programme.maximumSharePercent,
    minimumOwnSharePercent: programme.minimumOwnSharePercent,
    requiredConceptState: programme.requiredConceptState,
    costKinds: programme.costKinds.map(({ code, label, eligible, note }) => ({ code, label, eligible, note })),
    conditions: programme.conditions,
    remedyText: programme.remedyText,
    noticeIntro: programme.noticeIntro,
    isExample: programme.amountsOrigin === 'example',
  };
}

/** One text for one content, whatever the order in which it was put together, so that its hash can be checked anywhere. */
export function frozenText(copy: FrozenCopy): string {
  return JSON.stringify(sorted(copy));
}

export function thaw(text: string): FrozenCopy {
  return JSON.parse(text) as FrozenCopy;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
