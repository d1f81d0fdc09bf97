import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden, NotFound } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import { diffReleases } from '../../difference/difference.domain.js';
import { type ShownChange, shownChanges } from '../../difference/shown-changes.domain.js';
import { lockDraft } from '../../draft/draft.statements.js';
import { copyContent } from '../../draft/entries/structure.statements.js';
import { FrameworkReleasing } from '../../draft/releasing.service.js';
import { frameworksPolicy } from '../../frameworks.policy.js';
import type { Resolution } from '../../frameworks.service.js';
import { type ReleaseRow, storedContent } from '../../frameworks.statements.js';
import type { ReleaseRows } from '../../release-rows.domain.js';
import type { FrameworkFile } from '../file/framework-file.js';
import { contentOf } from './import.domain.js';
import { checkedFile } from './reading.js';
import { replaceContent } from './replacing.js';
import { type Say, unheard } from './stages.js';
import { stableIds } from './stable-ids.js';

registerAuditActions({
  'framework.imported': {
    text: { de: 'Rahmenkonzept „{title}“ als Entwurf {number} eingelesen', en: 'Framework “{title}” imported as draft {number}' },
  },
});

export interface ImportResult {
  readonly releaseId: string;
  readonly changed: boolean;
}

/** What a file would change: in the draft, or in the draft that begins with it. */
export interface ImportPlan {
  readonly newest: ReleaseRow | undefined;
  readonly stored: ReleaseRows;
  readonly next: ReleaseRows;
  readonly changed: boolean;
  /** What would change in the head of the release: title, validity and so on. */
  readonly header: readonly string[];
  readonly changes: readonly ShownChange[];
}

@Injectable()
export class FrameworkImport {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FrameworkReleasing) private readonly releasing: FrameworkReleasing,
  ) {}

  /** Names everything that would keep a file from being imported and, with a resolution, released; writes nothing. */
  check(content: unknown): void {
    const { title, release } = checkedFile(content);
    if (release.resolution) this.releasing.check({ ...release.resolution, title, ...validityOf(release) });
  }

  /** Brings a file into the draft; what is stored already, by its ids or codes, keeps its ids. The same file twice changes nothing. */
  async importFramework(tx: Tx, actor: Actor, content: unknown): Promise<ImportResult> {
    const { releaseId, changed } = await this.importFile(tx, actor, checkedFile(content));
    return { releaseId, changed };
  }

  async importFile(
    tx: Tx,
    actor: Actor,
    file: FrameworkFile,
    say: Say = unheard,
  ): Promise<ImportResult & Pick<ImportPlan, 'header' | 'changes'>> {
    const districtId = writingDistrict(actor);
    const frameworkId = await this.lockedFramework(tx, districtId, file);
    // What is being written in the draft this moment is seen by the plan, not overwritten unseen.
    await lockDraft(tx, 'update');
    const { newest, stored, next, changed, header, changes } = await this.plan(tx, actor, file, say);
    if (newest && !changed) return { releaseId: newest.id, changed, header, changes };
    await say('writing');
    const draft = newest?.state === 'draft' ? newest : await this.begin(tx, actor, { districtId, frameworkId, newest, title: file.title });
    const pen = { districtId, releaseId: draft.id, accountId: actor.context.accountId, at: this.clock.now() };
    await replaceContent(tx, pen, stored, next);
    await describe(tx, draft.id, file);
    await audit.append(tx, {
      chain: { districtId },
      actor,
      action: 'framework.imported',
      subject: { type: 'FrameworkRelease', id: draft.id },
      body: { title: file.title, number: draft.number },
      at: this.clock.now(),
    });
    return { releaseId: draft.id, changed, header, changes };
  }

  /** Looks without writing. */
  async plan(tx: Tx, actor: Actor, file: FrameworkFile, say: Say = unheard): Promise<ImportPlan> {
    const districtId = writingDistrict(actor);
    await say('comparing');
    const newest = await newestRelease(tx, districtId, file.code);
    const stored = newest ? await storedContent((statements) => select(tx, statements), newest.id) : nothing;
    const next = contentOf(file, await stableIds(tx, file, stored));
    const changes = shownChanges(diffReleases(stored, next), stored, next);
    const header = newest ? headerChanges(newest, file) : [];
    return { newest, stored, next, changed: !newest || header.length > 0 || changes.length > 0, header, changes };
  }

  /** Freezes the draft under the resolution of its file, or the one given. */
  async release(tx: Tx, actor: Actor, releaseId: string, given: Resolution | null = null): Promise<void> {
    await this.releasing.release(tx, actor, releaseId, given);
  }

  private async lockedFramework(tx: Tx, districtId: string, { code, title }: FrameworkFile): Promise<string> {
    await tx.query(`insert into framework (district_id, code, title, created_at) values ($1, $2, $3, $4) on conflict do nothing`, [
      districtId,
      code,
      title,
      this.clock.now(),
    ]);
    const [framework] = await tx.query<{ id: string }[]>(`select id from framework where district_id = $1 and code = $2 for update`, [
      districtId,
      code,
    ]);
    if (!framework) throw new NotFound();
    return framework.id;
  }

  // What the file leaves as it was is copied, so that only what differs says who changed it.
  private async begin(tx: Tx, actor: Actor, { districtId, frameworkId, newest, title }: DraftPlace): Promise<ReleaseRow> {
    const at = this.clock.now();
    const [draft] = await tx.query<ReleaseRow[]>(
      `insert into framework_release (district_id, framework_id, number, title, created_at) values ($1, $2, $3, $4, $5) returning *`,
      [districtId, frameworkId, (newest?.number ?? 0) + 1, title, at],
    );
    if (!draft) throw new Forbidden();
    if (newest) await copyContent(tx, { districtId, releaseId: draft.id, accountId: actor.context.accountId, at }, newest.id);
    return draft;
  }
}

interface DraftPlace {
  readonly districtId: string;
  readonly frameworkId: string;
  readonly newest: ReleaseRow | undefined;
  readonly title: string;
}

const nothing: ReleaseRows = { items: [], texts: [], indicators: [], links: [] };

function writingDistrict(actor: Actor): string {
  ensureCan(abilityOf(actor, frameworksPolicy), 'write', 'FrameworkRelease');
  if (!actor.context.districtId) throw new Forbidden();
  return actor.context.districtId;
}

async function newestRelease(tx: Tx, districtId: string, code: string): Promise<ReleaseRow | undefined> {
  const [row] = await tx.query<ReleaseRow[]>(
    `select r.* from framework_release r join framework f on f.district_id = r.district_id and f.id = r.framework_id
      where f.district_id = $1 and f.code = $2 order by r.number desc limit 1`,
    [districtId, code],
  );
  return row;
}

function validityOf({ validFrom, validTo, resolution }: FrameworkFile['release']): { validFrom: string; validTo: string | null } {
  return { validFrom: validFrom ?? resolution?.date ?? '', validTo };
}

function headerChanges(stored: ReleaseRow, { title, release }: FrameworkFile): string[] {
  const pairs: Readonly<Record<string, readonly [unknown, unknown]>> = {
    title: [stored.title, title],
    validFrom: [stored.valid_from, release.validFrom],
    validTo: [stored.valid_to, release.validTo],
    note: [stored.note, release.note],
    exampleFields: [stored.example_fields.join(), release.exampleFields.join()],
  };
  return Object.keys(pairs).filter((field) => pairs[field]?.[0] !== pairs[field]?.[1]);
}

async function describe(tx: Tx, releaseId: string, { title, release }: FrameworkFile): Promise<void> {
  const { body = null, date = null, paperNumber = null, url = null } = release.resolution ?? {};
  await tx.query(
    `update framework_release set title = $2, valid_from = $3, valid_to = $4, resolution_body = $5, resolution_date = $6,
            resolution_paper_number = $7, resolution_url = $8, note = $9, example_fields = $10
      where id = $1`,
    [releaseId, title, release.validFrom, release.validTo, body, date, paperNumber, url, release.note, release.exampleFields],
  );
}
