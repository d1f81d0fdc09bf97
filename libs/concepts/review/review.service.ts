import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { InvalidInput, type Localised, NotFound } from '#platform/errors';
import { recordId, select, Tenancy, type Tx } from '#platform/tenancy';
import type { Origin } from '../concept.domain.js';
import { conceptsPolicy } from '../concepts.policy.js';
import type { RevisionRow } from '../concepts.statements.js';
import { lockedFor, municipalityOf } from '../locked-revision.js';
import { commentById, type CommentRow, commentsOf, holdsItem } from './review.statements.js';

registerAuditActions({
  'concept.commented': { text: { de: 'Fassung {revision} kommentiert', en: 'Revision {revision} commented on' } },
  'concept.comment-resolved': { text: { de: 'Kommentar zu Fassung {revision} erledigt', en: 'Comment on revision {revision} resolved' } },
  'concept.comment-reopened': {
    text: { de: 'Kommentar zu Fassung {revision} wieder offen', en: 'Comment on revision {revision} open again' },
  },
});

/** Said on an item, on the whole, or as an answer in a thread. */
export interface NewComment {
  readonly itemId: string | null;
  readonly threadId: string | null;
  readonly text: string;
  /** Set only by the seeding of a demo. */
  readonly origin?: Origin;
}

export interface Thread extends Omit<CommentRow, 'threadId'> {
  readonly answers: readonly CommentRow[];
}

const longest = 4_000;

@Injectable()
export class ConceptReview {
  constructor(
    @Inject(Tenancy) private readonly tenancy: Tenancy,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async threads(actor: Actor, revisionId: string | null): Promise<Thread[]> {
    ensureCan(abilityOf(actor, conceptsPolicy), 'read', 'ConceptReview');
    const [rows = []] = await this.tenancy.read(actor.context, [commentsOf(municipalityOf(actor), revisionId)]);
    const comments = rows as unknown as CommentRow[];
    return comments
      .filter(({ threadId }) => threadId === null)
      .map(({ threadId: _, ...comment }) => ({ ...comment, answers: comments.filter(({ threadId }) => threadId === comment.id) }));
  }

  async comment(tx: Tx, actor: Actor, input: NewComment): Promise<CommentRow> {
    const revision = await lockedFor(tx, actor, 'comment');
    const text = input.text.trim();
    if (text === '' || text.length > longest) throw unsaid(text === '' ? 'TEXT_REQUIRED' : 'TOO_LONG');
    const itemId = await subjectOf(tx, actor, revision, input);
    const [row] = await tx.query<{ id: string }[]>(
      `insert into concept_comment (municipality_id, district_id, revision_id, item_id, thread_id, text, origin, written_at, written_by, written_by_name)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        ...[municipalityOf(actor), revision.district_id, revision.id, itemId, input.threadId, text, input.origin ?? null],
        ...[this.clock.now(), actor.context.accountId, actor.name],
      ],
    );
    if (!row) throw new NotFound();
    await this.note(tx, actor, 'concept.commented', row.id, revision.number);
    return comment(tx, actor, row.id);
  }

  /** Closes a thread or opens it again; doing so twice is no change. */
  async resolve(tx: Tx, actor: Actor, id: string, resolved: boolean): Promise<CommentRow> {
    await lockedFor(tx, actor, 'comment');
    const { threadId, resolvedAt, revision } = await comment(tx, actor, id);
    if (threadId !== null) throw new NotFound();
    if ((resolvedAt !== null) === resolved) return comment(tx, actor, id);
    await tx.query('update concept_comment set resolved_at = $3, resolved_by_name = $4 where municipality_id = $1 and id = $2', [
      municipalityOf(actor),
      id,
      ...(resolved ? [this.clock.now(), actor.name] : [null, null]),
    ]);
    await this.note(tx, actor, resolved ? 'concept.comment-resolved' : 'concept.comment-reopened', id, revision);
    return comment(tx, actor, id);
  }

  private async note(tx: Tx, actor: Actor, action: string, id: string, revision: number): Promise<void> {
    const chain = { municipalityId: municipalityOf(actor) };
    await audit.append(tx, { chain, actor, action, subject: { type: 'ConceptComment', id }, body: { revision }, at: this.clock.now() });
  }
}

async function comment(tx: Tx, actor: Actor, id: string): Promise<CommentRow> {
  const [[row] = []] = await select(tx, [commentById(municipalityOf(actor), id)]);
  if (!row) throw new NotFound();
  return row as unknown as CommentRow;
}

/** An answer belongs to what its thread is about, and to the revision its thread is on. */
async function subjectOf(tx: Tx, actor: Actor, revision: RevisionRow, { itemId, threadId }: NewComment): Promise<string | null> {
  if (threadId !== null) {
    const thread = await comment(tx, actor, threadId);
    if (thread.threadId !== null || thread.revision !== revision.number) throw new NotFound();
    return thread.itemId;
  }
  if (itemId !== null && !(await holdsItem(tx, municipalityOf(actor), revision, recordId(itemId)))) throw new NotFound();
  return itemId;
}

type TextIssue = 'TEXT_REQUIRED' | 'TOO_LONG';

const texts: Readonly<Record<TextIssue, Localised>> = {
  TEXT_REQUIRED: { de: 'Bitte etwas schreiben.', en: 'Please write something.' },
  TOO_LONG: { de: 'Dieser Kommentar ist zu lang. Bitte kürzen.', en: 'This comment is too long. Please shorten it.' },
};

function unsaid(code: TextIssue): InvalidInput {
  return new InvalidInput([{ path: 'text', code, text: texts[code] }]);
}
