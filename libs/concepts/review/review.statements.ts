import { recordId, type Statement, type Tx } from '#platform/tenancy';
import type { Origin } from '../concept.domain.js';

export interface CommentRow {
  readonly id: string;
  readonly revision: number;
  readonly itemId: string | null;
  readonly threadId: string | null;
  readonly text: string;
  readonly at: string;
  readonly author: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly origin: Origin | null;
}

const columns = `c.id, r.number as revision, c.item_id as "itemId", c.thread_id as "threadId", c.text, c.written_at as at,
  c.written_by_name as author, c.resolved_at as "resolvedAt", c.resolved_by_name as "resolvedBy", c.origin`;
const joined = `concept_comment c join concept_revision r on r.municipality_id = c.municipality_id and r.id = c.revision_id`;

/** What was said on a revision, without an id on the newest, in the order it was said. */
export function commentsOf(municipalityId: string, revisionId: string | null): Statement {
  const text = `select ${columns} from ${joined}
     where c.municipality_id = $1
       and c.revision_id = coalesce($2::uuid, (select id from concept_revision where municipality_id = $1 order by number desc limit 1))
     order by c.written_at, c.id`;
  return { name: 'concepts.comments', text, values: [municipalityId, revisionId && recordId(revisionId)] };
}

export function commentById(municipalityId: string, id: string): Statement {
  const text = `select ${columns} from ${joined} where c.municipality_id = $1 and c.id = $2`;
  return { name: 'concepts.comment', text, values: [municipalityId, recordId(id)] };
}

/** Whether a revision holds a goal or measure: the district's or an own one. */
export async function holdsItem(
  tx: Tx,
  municipalityId: string,
  revision: { readonly id: string; readonly release_id: string },
  itemId: string,
): Promise<boolean> {
  const [row] = await tx.query<{ known: boolean }[]>(
    `select exists (select from framework_item where release_id = $3 and item_id = $4 and kind in ('goal', 'measure'))
         or exists (select from concept_item where municipality_id = $1 and revision_id = $2 and item_id = $4) as known`,
    [municipalityId, revision.id, revision.release_id, itemId],
  );
  return row?.known ?? false;
}
