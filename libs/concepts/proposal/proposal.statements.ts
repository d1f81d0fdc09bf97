import { recordId, type Statement } from '#platform/tenancy';
import type { Wording } from '../concept.domain.js';
import type { Proposed, ProposalState } from './proposal.domain.js';

interface DistrictWording extends Wording {
  readonly title: string;
  readonly text: string;
}

export interface ProposalRow extends Proposed {
  readonly id: string;
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly fieldTitle: string;
  readonly releaseNumber: number;
  readonly placeTitle: string | null;
  readonly district: DistrictWording | null;
  readonly note: string;
  readonly state: ProposalState;
  readonly answer: string | null;
  readonly takenItemId: string | null;
  readonly takenReleaseNumber: number | null;
  readonly proposedAt: string;
  readonly answeredAt: string | null;
}

// A municipality's own row is all it sees of the district's; the district sees all.
const proposals = `select p.id, p.municipality_id as "municipalityId", m.slug, m.name, m.short_name as "shortName", p.item_id as "itemId", p.kind, p.stance,
           p.parent_item_id as "parentId", p.field_code as "fieldCode", p.code, p.district_title as "districtTitle",
           p.title, p.text, p.target, p.responsible, p.priority, p.note, p.origin, p.state, p.answer, p.taken_item_id as "takenItemId",
           p.proposed_at as "proposedAt", p.answered_at as "answeredAt", coalesce(a.title, '') as "fieldTitle", r.number as "releaseNumber",
           n.number as "takenReleaseNumber",
           case when g.item_id is not null then g.code || ' ' || g.title end as "placeTitle",
           case when f.item_id is not null then json_build_object(
             'title', f.title, 'text', f.text, 'target', f.target, 'responsible', f.responsible, 'priority', f.priority
           ) end as district
      from framework_proposal p
      join municipality m on m.id = p.municipality_id
      join framework_release r on r.district_id = p.district_id and r.id = p.release_id
      left join framework_release n on n.district_id = p.district_id and n.id = p.taken_release_id and n.state <> 'draft'
      left join framework_item a on a.district_id = p.district_id and a.release_id = p.release_id and a.kind = 'field' and a.code = p.field_code
      left join framework_item g on g.district_id = p.district_id and g.release_id = p.release_id and g.item_id = p.parent_item_id
      left join framework_item f on f.district_id = p.district_id and f.release_id = p.release_id and f.item_id = p.item_id`;

export interface ProposalFilter {
  readonly state: ProposalState | null;
  readonly fieldCode: string | null;
  readonly municipalityId: string | null;
}

/** Everything that was proposed and the reader may see, the newest first. */
export function proposalsOf({ state, fieldCode, municipalityId }: ProposalFilter): Statement {
  const text = `${proposals}
     where ($1::text is null or p.state = $1) and ($2::text is null or p.field_code = $2) and ($3::uuid is null or p.municipality_id = $3)
     order by p.proposed_at desc, p.id desc`;
  return { name: 'concepts.proposals', text, values: [state, fieldCode, municipalityId && recordId(municipalityId)] };
}

export function proposalById(id: string): Statement {
  return { name: 'concepts.proposal', text: `${proposals} where p.id = $1`, values: [recordId(id)] };
}
