import type { ConceptAction, ConceptState, CouncilRecordPartsFragment, StandingPartsFragment } from '../../../graphql/graphql.js';
import { ownConcept } from '../navigation/concept-nav.js';

export type Standing = StandingPartsFragment;
export type CouncilRecord = CouncilRecordPartsFragment;

export const stages = ['draft', 'internal_review', 'before_council', 'adopted'] as const satisfies readonly ConceptState[];

type NextStep = Extract<ConceptAction, 'open_review' | 'bring_before_council' | 'record_adoption' | 'open_draft'>;

/** What carries a revision on from where it stands. */
export const nextSteps: Readonly<Record<ConceptState, NextStep>> = {
  draft: 'open_review',
  internal_review: 'bring_before_council',
  before_council: 'record_adoption',
  adopted: 'open_draft',
};

export interface Missing {
  readonly what: 'undecided' | 'comments' | 'merge' | 'meeting' | 'result';
  readonly count: number;
  readonly to: string;
}

interface Facts {
  readonly standing: Pick<Standing, 'state' | 'counts' | 'revision'>;
  readonly openComments: number;
  /** A new release of the framework is taken over only in part. */
  readonly merging: boolean;
  /** Null where nobody asked for them. */
  readonly consultations: readonly CouncilRecord[] | null;
  readonly today: string;
}

/** What people would still do before the next step. The server would let them go on: whether it matters is theirs to judge. */
export function missingBefore({ standing, openComments, merging, consultations, today }: Facts): Missing[] {
  const trail = `${ownConcept}/beratungsfolge`;
  const met = councilMeetings(consultations ?? [], standing.revision).filter(({ date }) => date <= today);
  const merge = { what: 'merge', count: merging ? 1 : 0, to: `${ownConcept}/zusammenfuehren` } as const;
  const before: Readonly<Record<ConceptState, readonly Missing[]>> = {
    draft: [{ what: 'undecided', count: standing.counts.open, to: `${ownConcept}?haltung=undecided` }, merge],
    internal_review: [
      { what: 'undecided', count: standing.counts.open, to: `${ownConcept}?haltung=undecided` },
      { what: 'comments', count: openComments, to: `${ownConcept}/durchsicht` },
      merge,
    ],
    before_council: [
      { what: 'meeting', count: consultations && met.length === 0 ? 1 : 0, to: trail },
      { what: 'result', count: met.filter(({ result }) => result === null).length, to: trail },
    ],
    adopted: [],
  };
  return before[standing.state].filter(({ count }) => count > 0);
}

const councilMeetings = (consultations: readonly CouncilRecord[], revision: number) =>
  consultations.filter((record) => record.bodyKind === 'council' && record.revision === revision);

const approving = new Set<CouncilRecord['result']>(['approved', 'approved_with_changes', null]);

/** The council meeting a resolution most likely comes from: the latest one that approved, or whose result nobody wrote down yet. */
export function likelyResolution(consultations: readonly CouncilRecord[], revision: number, today: string): CouncilRecord | null {
  const met = councilMeetings(consultations, revision).filter(({ date, result }) => date <= today && approving.has(result));
  return [...met].sort((one, other) => other.date.localeCompare(one.date))[0] ?? null;
}

/** As a Beratungsfolge is read: the newest revision first, each from committee to council, whatever was written down when. */
export const inMeetingOrder = (records: readonly CouncilRecord[]): CouncilRecord[] =>
  [...records].sort((one, other) => (other.revision ?? 0) - (one.revision ?? 0) || one.date.localeCompare(other.date));

export type Outcome = 'planned' | 'open' | NonNullable<CouncilRecord['result']>;

/** A meeting ahead is planned; one that was held and has no result waits for somebody to write it down. */
export function outcomeOf({ date, result }: Pick<CouncilRecord, 'date' | 'result'>, today: string): Outcome {
  return result ?? (date > today ? 'planned' : 'open');
}

export type Presented = { readonly kind: 'held' | 'planned'; readonly record: CouncilRecord } | { readonly kind: 'none' };

/** Where the framework was presented first, or else will be next. */
export function presented(presentations: readonly CouncilRecord[], today: string): Presented {
  const inOrder = [...presentations].sort((one, other) => one.date.localeCompare(other.date));
  const held = inOrder.find(({ date }) => date <= today);
  if (held) return { kind: 'held', record: held };
  const [planned] = inOrder;
  return planned ? { kind: 'planned', record: planned } : { kind: 'none' };
}
