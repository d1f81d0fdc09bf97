import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import { replaceContent } from '../../exchange/import/replacing.js';
import { type Read, releaseInForce, storedContent } from '../../frameworks.statements.js';
import type { ReleaseRows } from '../../release-rows.domain.js';
import { draftingDistrict } from './desk.js';
import { lockDraft, openDraft } from '../draft.statements.js';
import { FrameworkDrafts } from '../drafts.service.js';

export interface OpenContent {
  readonly releaseId: string;
  readonly rows: ReleaseRows;
  /** Whether there was no draft before. */
  readonly isNew: boolean;
}

/** The draft as a whole, for what rewrites all of it at once. */
@Injectable()
export class DraftContent {
  constructor(
    @Inject(FrameworkDrafts) private readonly drafts: FrameworkDrafts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A release exactly as it is stored. */
  of(read: Read, releaseId: string): Promise<ReleaseRows> {
    return storedContent(read, releaseId);
  }

  /** What the next release would say: the draft, else the release in force; empty where there is neither. */
  async current(read: Read): Promise<ReleaseRows> {
    const [[draft] = [], [inForce] = []] = await read([openDraft, releaseInForce()]);
    const standing = draft ?? inForce;
    return standing ? storedContent(read, String(standing['id'])) : { items: [], texts: [], indicators: [], links: [] };
  }

  /** Opens a draft where there is none and keeps everybody else from writing in it until the transaction ends. */
  async open(tx: Tx, actor: Actor): Promise<OpenContent> {
    const { isNew } = await this.drafts.standingOrNew(tx, actor);
    const draft = await lockDraft(tx, 'update');
    if (!draft) throw new NotFound();
    return { releaseId: draft.id, rows: await storedContent((statements) => select(tx, statements), draft.id), isNew };
  }

  /** Whoever has an entry open that changes sees both sides afterwards. */
  async replace(tx: Tx, actor: Actor, { releaseId, rows }: OpenContent, next: ReleaseRows): Promise<void> {
    const pen = { districtId: draftingDistrict(actor), releaseId, accountId: actor.context.accountId, at: this.clock.now() };
    await replaceContent(tx, pen, rows, next);
  }

  discard(tx: Tx, actor: Actor, { releaseId }: OpenContent): Promise<void> {
    return this.drafts.discard(tx, actor, releaseId);
  }
}
