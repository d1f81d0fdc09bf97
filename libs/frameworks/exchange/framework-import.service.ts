import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { Forbidden, InvalidInput, NotFound } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import { type FrameworkFile, readFrameworkFile } from './framework-file.js';
import { FrameworkReleasing } from '../draft/releasing.service.js';
import { frameworksPolicy } from '../frameworks.policy.js';
import type { Resolution } from '../frameworks.service.js';
import { type ReleaseRow, replaceContent, storedContent } from '../frameworks.statements.js';
import { type ReleaseRows, sameContent } from '../release-rows.domain.js';
import { contentOf, issuesOf, type StableIds } from './import.domain.js';

registerAuditActions({
  'framework.imported': {
    text: { de: 'Rahmenkonzept «{title}» als Entwurf {number} eingelesen', en: 'Framework «{title}» imported as draft {number}' },
  },
});

export interface ImportResult {
  readonly releaseId: string;
  readonly changed: boolean;
}

@Injectable()
export class FrameworkImport {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FrameworkReleasing) private readonly releasing: FrameworkReleasing,
  ) {}

  /** Brings a file into the draft; what is stored already, by its codes, keeps its ids. The same file twice changes nothing. */
  async importFramework(tx: Tx, actor: Actor, content: unknown): Promise<ImportResult> {
    const districtId = writingDistrict(actor);
    const file = checked(readFrameworkFile(content));
    const frameworkId = await this.framework(tx, districtId, file);
    const newest = await newestRelease(tx, frameworkId);
    const stored = newest ? await storedContent((statements) => select(tx, statements), newest.id) : nothing;
    const next = contentOf(file, await stableIds(tx, file, stored));
    if (newest && sameHeader(newest, file) && sameContent(stored, next)) return { releaseId: newest.id, changed: false };
    const draft = await this.draft(tx, { districtId, frameworkId, newest, title: file.title });
    await replaceContent(tx, districtId, draft.id, next);
    await describe(tx, draft.id, file);
    await this.record(tx, actor, 'framework.imported', draft, file.title);
    return { releaseId: draft.id, changed: true };
  }

  /** Freezes the draft under the resolution of its file, or the one given. */
  async release(tx: Tx, actor: Actor, releaseId: string, given: Resolution | null = null): Promise<void> {
    await this.releasing.release(tx, actor, releaseId, given);
  }

  private async framework(tx: Tx, districtId: string, { code, title }: FrameworkFile): Promise<string> {
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

  private async draft(tx: Tx, { districtId, frameworkId, newest, title }: DraftPlace): Promise<ReleaseRow> {
    if (newest?.state === 'draft') return newest;
    const [draft] = await tx.query<ReleaseRow[]>(
      `insert into framework_release (district_id, framework_id, number, title, created_at) values ($1, $2, $3, $4, $5) returning *`,
      [districtId, frameworkId, (newest?.number ?? 0) + 1, title, this.clock.now()],
    );
    if (!draft) throw new Forbidden();
    return draft;
  }

  private async record(tx: Tx, actor: Actor, action: string, release: ReleaseRow, title: string): Promise<void> {
    await audit.append(tx, {
      chain: { districtId: writingDistrict(actor) },
      actor,
      action,
      subject: { type: 'FrameworkRelease', id: release.id },
      body: { title, number: release.number },
      at: this.clock.now(),
    });
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

function checked(file: FrameworkFile): FrameworkFile {
  const issues = issuesOf(file);
  if (issues.length === 0) return file;
  const texts = {
    CODE_TWICE: (value: string) => ({ de: `Die Kennung ${value} kommt mehrfach vor.`, en: `The code ${value} is used more than once.` }),
    UNKNOWN_CODE: (value: string) => ({
      de: `Die Kennung ${value} gibt es in dieser Datei nicht.`,
      en: `There is no code ${value} in this file.`,
    }),
  };
  throw new InvalidInput(issues.map(({ path, code, value }) => ({ path, code, text: texts[code](value) })));
}

async function newestRelease(tx: Tx, frameworkId: string): Promise<ReleaseRow | undefined> {
  const [row] = await tx.query<ReleaseRow[]>(`select * from framework_release where framework_id = $1 order by number desc limit 1`, [
    frameworkId,
  ]);
  return row;
}

function sameHeader(release: ReleaseRow, { title, release: header }: FrameworkFile): boolean {
  const stored = [release.title, release.valid_from, release.valid_to, release.note, ...release.example_fields];
  return JSON.stringify(stored) === JSON.stringify([title, header.validFrom, header.validTo, header.note, ...header.exampleFields]);
}

async function describe(tx: Tx, releaseId: string, { title, release }: FrameworkFile): Promise<void> {
  const { body = null, date = null, paperNumber = null } = release.resolution ?? {};
  await tx.query(
    `update framework_release set title = $2, valid_from = $3, valid_to = $4, resolution_body = $5, resolution_date = $6,
            resolution_paper_number = $7, note = $8, example_fields = $9, version = version + 1
      where id = $1`,
    [releaseId, title, release.validFrom, release.validTo, body, date, paperNumber, release.note, release.exampleFields],
  );
}

/** Ids by code as the newest release has them; what is new takes one of a fresh supply. */
async function stableIds(tx: Tx, file: FrameworkFile, stored: ReleaseRows): Promise<StableIds> {
  const size = JSON.stringify(file).split('"code"').length;
  const supply = await tx.query<{ id: string }[]>(`select uuidv7() as id from generate_series(1, $1::integer)`, [size]);
  const remembered = (rows: readonly { id: string; code: string }[]) => {
    const known = new Map(rows.map(({ id, code }) => [code, id]));
    return (code: string): string => {
      const id = known.get(code) ?? supply.pop()?.id;
      if (id === undefined) throw new Error('more codes than the file holds');
      known.set(code, id);
      return id;
    };
  };
  return {
    item: remembered(stored.items.map(({ item_id, code }) => ({ id: item_id, code }))),
    text: remembered(stored.texts.map(({ text_id, code }) => ({ id: text_id, code }))),
    indicator: remembered(stored.indicators.map(({ indicator_id, code }) => ({ id: indicator_id, code }))),
  };
}
