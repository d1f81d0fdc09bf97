import type { ConceptState, Priority, Stance } from '../concept.domain.js';

/** Grows when the documents look or read differently: what was made before stays, what is asked for then is made anew. */
export const edition = 4;

/**
 * Everything a document of a concept says, worded as it is printed. It is frozen when somebody asks for the document, and
 * it holds no clock and no name of a person: the same content is the same document.
 */
export interface DocumentContent {
  readonly edition: number;
  readonly municipality: string;
  readonly district: string;
  readonly framework: string;
  readonly revision: RevisionFacts;
  readonly counts: StanceCounts;
  /** Something in here is example content, marked where it stands. */
  readonly example: boolean;
  readonly fields: readonly DocumentField[];
  readonly indicators: readonly DocumentIndicator[];
  readonly consultations: readonly DocumentConsultation[];
}

export interface RevisionFacts {
  readonly number: number;
  readonly state: ConceptState;
  readonly draft: boolean;
  /** One line for the title page. */
  readonly status: string;
  /** The resolution with body, day and paper; null as long as nothing is adopted. */
  readonly resolution: string | null;
  /** Day the content is of: that of the resolution, or of the last change. */
  readonly date: string;
}

export interface StanceCounts {
  readonly adopted: number;
  readonly adapted: number;
  readonly own: number;
  readonly omitted: number;
  readonly open: number;
  readonly total: number;
}

export interface DocumentField {
  readonly code: string;
  readonly title: string;
  readonly guidingPrinciple: string | null;
  readonly example: string | null;
  readonly counts: StanceCounts;
  readonly challenges: readonly DocumentChallenge[];
  /** What of the framework does not hold here, with the reason the municipality gives. */
  readonly omitted: readonly OmittedItem[];
}

interface DocumentChallenge {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly example: string | null;
  readonly goals: readonly DocumentItem[];
}

export interface DocumentItem {
  readonly code: string | null;
  readonly title: string;
  readonly text: string;
  readonly facts: readonly Fact[];
  readonly stance: Stance | null;
  readonly priority: Priority | null;
  /** What the municipality decided, in a word; null where the document goes without markers. */
  readonly marker: string | null;
  readonly reason: string | null;
  readonly example: string | null;
  readonly measures: readonly DocumentItem[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface OmittedItem {
  readonly kind: string;
  readonly code: string;
  readonly title: string;
  readonly reason: string;
  readonly example: string | null;
}

export interface DocumentIndicator {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly baseline: string;
  readonly target: string;
  readonly source: string;
  readonly example: string | null;
}

export interface DocumentConsultation {
  readonly date: string;
  readonly body: string;
  readonly paperNumber: string | null;
  readonly result: string;
}
