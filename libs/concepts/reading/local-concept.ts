import type { Actor } from '#platform/authorization';
import { actionsFor, type ConceptAction } from '../actions.domain.js';
import type { ConceptState, Origin } from '../concept.domain.js';
import type { AdoptedRow, RevisionHead, RevisionRow } from '../concepts.statements.js';
import { type ConceptField, countsOf, type DecisionCounts } from './overlay.domain.js';

interface Municipality {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
}

/** A municipality's concept as it is read: the release with its decisions laid over it. */
export interface LocalConcept {
  readonly id: string;
  readonly revisionId: string;
  readonly municipality: Municipality;
  readonly frameworkReleaseId: string;
  readonly newerRelease: RevisionHead['newer_release'];
  readonly revision: number;
  readonly state: ConceptState;
  readonly version: number;
  readonly adoption: {
    readonly body: string;
    readonly date: string;
    readonly paperNumber: string | null;
    readonly url: string | null;
  } | null;
  readonly adoptionOrigin: Origin | null;
  readonly counts: DecisionCounts;
  readonly availableActions: readonly ConceptAction[];
  readonly fields: readonly ConceptField[];
}

/** What the district knows of a concept: only what the council adopted. */
export interface AdoptedConcept {
  readonly municipality: Municipality;
  readonly adoptedRevision: number | null;
  readonly adoption: LocalConcept['adoption'];
  readonly adoptionOrigin: Origin | null;
  readonly counts: DecisionCounts | null;
}

export interface MunicipalityRow extends Omit<Municipality, 'shortName'> {
  readonly short_name: string;
}

/** The release with the decisions of a revision laid over it, and what its reader may do. */
export function localConcept(
  row: RevisionHead,
  { id, slug, name, short_name: shortName }: MunicipalityRow,
  fields: readonly ConceptField[],
  { role }: Actor,
): LocalConcept {
  return {
    municipality: { id, slug, name, shortName },
    counts: countsOf(fields),
    fields,
    id: row.concept_id,
    revisionId: row.id,
    frameworkReleaseId: row.release_id,
    newerRelease: row.newer_release,
    revision: row.number,
    state: row.state,
    version: row.version,
    adoption: adoptionOf(row),
    adoptionOrigin: row.adoption_origin,
    availableActions: actionsFor(role, row.state),
  };
}

export function adoptedConcept({ id, slug, name, shortName, number, decided, total, ...row }: AdoptedRow): AdoptedConcept {
  return {
    municipality: { id, slug, name, shortName },
    adoptedRevision: number,
    adoption: adoptionOf(row),
    adoptionOrigin: row.adoption_origin,
    counts: number === null ? null : { decided, open: total - decided, total },
  };
}

function adoptionOf(
  row: Pick<RevisionRow, 'adoption_body' | 'adoption_date' | 'adoption_paper_number' | 'adoption_url'>,
): LocalConcept['adoption'] {
  if (row.adoption_body === null || row.adoption_date === null) return null;
  return { body: row.adoption_body, date: row.adoption_date, paperNumber: row.adoption_paper_number, url: row.adoption_url };
}
