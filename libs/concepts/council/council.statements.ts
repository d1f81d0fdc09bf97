import { recordId, type Statement } from '#platform/tenancy';
import type { Origin } from '../concept.domain.js';
import type { BodyKind, CouncilResult, RecordKind } from './council-record.domain.js';

/** A record as it is stored and read. */
export interface CouncilRow {
  readonly id: string;
  readonly kind: RecordKind;
  readonly revision: number | null;
  readonly releaseNumber: number | null;
  readonly body: string;
  readonly bodyKind: BodyKind;
  readonly date: string;
  readonly paperNumber: string | null;
  readonly result: CouncilResult | null;
  readonly note: string | null;
  readonly url: string | null;
  readonly origin: Origin | null;
  readonly version: number;
  /** It belongs to an adopted revision. */
  readonly frozen: boolean;
  readonly corrections: readonly Correction[];
}

export interface Correction {
  readonly at: string;
  readonly reason: string;
  readonly changes: readonly { readonly field: string; readonly before: string | null; readonly after: string | null }[];
}

const columns = `c.id, c.kind, r.number as revision, f.number as "releaseNumber", c.body, c.body_kind as "bodyKind", c.held_on as date,
  c.paper_number as "paperNumber", c.result, c.note, c.url, c.origin, c.version, coalesce(r.state = 'adopted', false) as frozen,
  (select coalesce(json_agg(json_build_object('at', k.corrected_at, 'reason', k.reason, 'changes', k.changes) order by k.version), '[]')
     from council_record_correction k where k.municipality_id = c.municipality_id and k.record_id = c.id) as corrections`;

const joined = `council_record c
      left join concept_revision r on r.municipality_id = c.municipality_id and r.id = c.revision_id
      left join framework_release f on f.district_id = c.district_id and f.id = c.release_id`;

/** Consultations and presentations of a municipality, the latest meeting first. */
export function recordsOf(municipalityId: string): Statement {
  const text = `select ${columns} from ${joined} where c.municipality_id = $1 order by c.held_on desc, c.id desc`;
  return { name: 'concepts.council-records', text, values: [recordId(municipalityId)] };
}

export function recordById(municipalityId: string, id: string): Statement {
  const text = `select ${columns} from ${joined} where c.municipality_id = $1 and c.id = $2`;
  return { name: 'concepts.council-record', text, values: [recordId(municipalityId), recordId(id)] };
}

export interface PresentationRow extends Omit<CouncilRow, 'id'> {
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly id: string | null;
}

/** Every municipality of the district with the presentations of the framework in its bodies, one row each; one empty row without any. */
export function presentationsOfDistrict(): Statement {
  const text = `select m.id as "municipalityId", m.slug, m.name, m.short_name as "shortName", c.*
      from municipality m
      left join lateral (
        select ${columns} from ${joined} where c.municipality_id = m.id and c.kind = 'presentation'
      ) c on true
     order by m.short_name collate german, c.date desc, c.id desc`;
  return { name: 'concepts.presentations', text, values: [] };
}
