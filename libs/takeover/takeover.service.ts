import { Inject, Injectable } from '@nestjs/common';
import { DraftContent } from '#features/frameworks';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import type { Tx } from '#platform/tenancy';
import { penFor, reading, record } from './desk.js';
import { endOpenMerge } from './merge/merge.statements.js';
import { contentOf, publicationOf } from './publication/publications.statements.js';
import { idsIn, translated } from './three-way/ids.domain.js';
import { noRows } from './three-way/rows.js';
import { mergeOrigin } from './three-way/origin-merge.js';
import { nameOf, readSheet } from './sheet.js';
import { idsFor, originsIn, picked, writeBase, writeOrigins } from './takeover.statements.js';
import { alreadyTakenOver } from './takeover.refusals.js';

@Injectable()
export class FrameworkTakeovers {
  constructor(
    @Inject(DraftContent) private readonly draftContent: DraftContent,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Brings what another district published into the draft, beside what stands there; from then on the draft follows that district. */
  async takeOver(tx: Tx, actor: Actor, publicationId: string): Promise<void> {
    const pen = penFor(actor, 'FrameworkTakeover', this.clock.now());
    const from = await publicationOf(tx, ({ id }) => id === publicationId);
    // Opened first: of two who take over at the same moment the second waits here and sees that it is done.
    const draft = await this.draftContent.open(tx, actor);
    if (await readSheet(reading(tx))) throw alreadyTakenOver();
    const content = await contentOf(tx, from);
    const ids = await idsFor(tx, content, await originsIn(tx, from.districtId));
    const theirs = translated(content, ids);
    const { rows } = mergeOrigin({ base: noRows, theirs, mine: draft.rows }, { ownFields: new Map(), omitted: new Set() });
    await this.draftContent.replace(tx, actor, draft, rows);
    await endOpenMerge(tx, pen);
    await writeBase(tx, pen, draft.releaseId, { ...from, release: nameOf(from) }, { content: theirs, memory: [] });
    await writeOrigins(tx, pen, { ...from, release: nameOf(from) }, picked(ids, idsIn(content)));
    await record(tx, pen, 'framework.taken-over', from.id, { origin: from.districtName, release: from.releaseNumber });
  }
}
