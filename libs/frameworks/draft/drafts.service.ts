import { Inject, Injectable } from '@nestjs/common';
import { audit } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { recordId, select, type Tx } from '#platform/tenancy';
import { frameworksPolicy } from '../frameworks.policy.js';
import { contentStatements, type Read, releaseColumns, releaseInForce, type ReleaseRow } from '../frameworks.statements.js';
import type { TextRow } from '../release-tree.domain.js';
import { type DraftIndicator, draftContent, type DraftItem, draftMark, openDraft } from './draft.statements.js';
import { draftingDistrict } from './entries/desk.js';
import { alreadyReleased } from './draft.refusals.js';
import { copyContent, deleteDraft } from './entries/structure.statements.js';

/** The one draft of a district as its editor shows it: flat, every item with its own version. */
export interface FrameworkDraft {
  readonly id: string;
  /** Read before everything else: what changes meanwhile has another one. */
  readonly mark: string;
  readonly number: number;
  readonly title: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly inForceId: string | null;
  readonly items: readonly DraftItem[];
  readonly indicators: readonly DraftIndicator[];
  readonly taskAreas: readonly TextRow[];
  readonly transferContents: readonly TextRow[];
}

const firstTitle = 'Rahmenkonzept';

@Injectable()
export class FrameworkDrafts {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async draft(read: Read, actor: Actor): Promise<FrameworkDraft | null> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'edit', 'FrameworkDraft');
    const mark = await this.mark(read, actor);
    const [[row] = [], [inForce] = []] = (await read([openDraft, releaseInForce()])) as unknown as ReleaseRow[][];
    if (!row || mark === null) return null;
    const [items, indicators, , texts] = await read([...draftContent(row.id), ...contentStatements(row.id).slice(0, 2)]);
    const all = texts as unknown as TextRow[];
    return {
      ...{ id: row.id, mark, number: row.number, title: row.title, validFrom: row.valid_from, validTo: row.valid_to },
      inForceId: inForce?.id ?? null,
      items: items as unknown as DraftItem[],
      indicators: indicators as unknown as DraftIndicator[],
      taskAreas: all.filter((text) => text.kind === 'task_area'),
      transferContents: all.filter((text) => text.kind === 'transfer_content'),
    };
  }

  /** Another one whenever anything in the draft changed; null while there is none. */
  async mark(read: Read, actor: Actor): Promise<string | null> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'edit', 'FrameworkDraft');
    const [[row] = []] = await read([draftMark]);
    return row ? String(row['mark']) : null;
  }

  /** Begins the next draft with everything the release in force says; while one is open, that is the draft. */
  async open(tx: Tx, actor: Actor): Promise<FrameworkDraft> {
    return (await this.standingOrNew(tx, actor)).draft;
  }

  async standingOrNew(tx: Tx, actor: Actor): Promise<{ readonly draft: FrameworkDraft; readonly isNew: boolean }> {
    const districtId = draftingDistrict(actor);
    const read: Read = (statements) => select(tx, statements);
    const frameworkId = await this.lockedFramework(tx, districtId);
    const standing = await this.draft(read, actor);
    if (standing) return { draft: standing, isNew: false };
    const [[base] = []] = (await read([releaseInForce()])) as unknown as ReleaseRow[][];
    const releaseId = await this.begin(tx, districtId, frameworkId, base?.title ?? firstTitle);
    const pen = { districtId, releaseId, accountId: actor.context.accountId, at: this.clock.now() };
    if (base) await copyContent(tx, pen, base.id);
    const draft = await this.draft(read, actor);
    if (!draft) throw new NotFound();
    await audit.append(tx, {
      chain: { districtId },
      actor,
      action: 'framework.draft-opened',
      subject: { type: 'FrameworkRelease', id: draft.id },
      body: { title: draft.title, number: draft.number },
      at: pen.at,
    });
    return { draft, isNew: true };
  }

  /** Throws the draft away; what is in force stays, and proposals that were taken up in it are open again. */
  async discard(tx: Tx, actor: Actor, releaseId: string): Promise<void> {
    const districtId = draftingDistrict(actor);
    const [draft] = await tx.query<ReleaseRow[]>(`select ${releaseColumns} from framework_release where id = $1 for update`, [
      recordId(releaseId),
    ]);
    if (!draft) throw new NotFound();
    if (draft.state !== 'draft') throw alreadyReleased();
    await deleteDraft(tx, draft.id);
    await audit.append(tx, {
      chain: { districtId },
      actor,
      action: 'framework.draft-discarded',
      subject: { type: 'FrameworkRelease', id: draft.id },
      body: { title: draft.title, number: draft.number },
      at: this.clock.now(),
    });
  }

  // The lock makes two people who open a draft at the same moment open the same one.
  private async lockedFramework(tx: Tx, districtId: string): Promise<string> {
    const lock = `select id from framework where district_id = $1 order by created_at, id limit 1 for update`;
    const [known] = await tx.query<{ id: string }[]>(lock, [districtId]);
    if (known) return known.id;
    await tx.query(
      `insert into framework (district_id, code, title, created_at) values ($1, 'integration', $2, $3) on conflict do nothing`,
      [districtId, firstTitle, this.clock.now()],
    );
    const [framework] = await tx.query<{ id: string }[]>(lock, [districtId]);
    if (!framework) throw new NotFound();
    return framework.id;
  }

  private async begin(tx: Tx, districtId: string, frameworkId: string, title: string): Promise<string> {
    const [row] = await tx.query<{ id: string }[]>(
      `insert into framework_release (district_id, framework_id, number, title, created_at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4 from framework_release where framework_id = $2 returning id`,
      [districtId, frameworkId, title, this.clock.now()],
    );
    if (!row) throw new NotFound();
    return row.id;
  }
}
