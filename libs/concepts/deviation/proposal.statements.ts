import { recordId, type Statement } from '#platform/tenancy';
import type { Proposed, ProposalState } from './proposal.domain.js';

export interface ProposalRow extends Proposed {
  readonly id: string;
  readonly municipalityId: string;
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  readonly note: string;
  readonly state: ProposalState;
  readonly answer: string | null;
  readonly takenItemId: string | null;
  readonly proposedAt: string;
  readonly answeredAt: string | null;
}

// A municipality's own row is all it sees of the district's; the district sees all.
const proposals = `select p.id, p.municipality_id as "municipalityId", m.slug, m.name, m.short_name as "shortName", p.item_id as "itemId", p.kind, p.stance,
           p.parent_item_id as "parentId", p.field_code as "fieldCode", p.code, p.district_title as "districtTitle",
           p.title, p.text, p.target, p.responsible, p.priority, p.note, p.state, p.answer, p.taken_item_id as "takenItemId",
           p.proposed_at as "proposedAt", p.answered_at as "answeredAt"
      from framework_proposal p join municipality m on m.id = p.municipality_id`;

/** Everything that was proposed and the reader may see, the newest first. */
export function proposalsOf(state: ProposalState | null): Statement {
  const text = `${proposals} where $1::text is null or p.state = $1 order by p.proposed_at desc, p.id desc`;
  return { name: 'concepts.proposals', text, values: [state] };
}

export function proposalById(id: string): Statement {
  return { name: 'concepts.proposal', text: `${proposals} where p.id = $1`, values: [recordId(id)] };
}
