import type { ConceptState, Origin } from '../concept.domain.js';
import type { CouncilResult } from '../council/council-record.domain.js';
import type { ConceptField } from '../reading/overlay.domain.js';

/** What a document is composed of: a revision as it is read, and what stands around it. */
export interface DocumentSource {
  readonly municipality: string;
  readonly district: string;
  readonly framework: { readonly title: string; readonly number: number; readonly resolution: Resolution | null };
  readonly concept: {
    readonly revision: number;
    readonly state: ConceptState;
    readonly adoption: Resolution | null;
    readonly adoptionOrigin: Origin | null;
    readonly fields: readonly ConceptField[];
  };
  /** Day of the last change inside the revision. */
  readonly changedOn: string;
  readonly indicators: readonly IndicatorSource[];
  readonly links: readonly { readonly indicatorId: string; readonly itemId: string }[];
  readonly consultations: readonly Consultation[];
}

export interface Resolution {
  readonly body: string;
  readonly date: string;
  readonly paperNumber: string | null;
}

interface Consultation extends Resolution {
  readonly result: CouncilResult | null;
}

/** An indicator as a release holds it. */
export interface IndicatorSource {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly unit: string;
  readonly decimals: number;
  readonly source: string;
  readonly basis: string;
  readonly baselineDate: string | null;
  readonly baselineValue: number | null;
  readonly targetValue: number | null;
  readonly targetYear: number | null;
  readonly origin: Origin;
}
