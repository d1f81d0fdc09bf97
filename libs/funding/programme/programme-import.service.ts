import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit, registerAuditActions } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { fileIssue, InvalidInput, saying } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { ensure } from '../funding.policy.js';

registerAuditActions({
  'programme.imported': { text: { de: 'Förderprogramm {code} eingelesen', en: 'Funding programme {code} imported' } },
});

const day = z.iso.date();
const origin = z.enum(['document', 'statistics', 'example']);
const window = z
  .object({ from: day, until: day })
  .refine(({ from, until }) => from <= until, saying({ de: 'Das Ende liegt vor dem Beginn.', en: 'It ends before it begins.' }));
const cents = z.int().positive();
const percent = z.number().min(0).max(100);

const programmeFile = z.array(
  z.object({
    code: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/),
    title: z.string().min(1).max(300),
    purpose: z.string().min(1),
    budgetYear: z.int().min(2000).max(2100),
    budgetCents: cents,
    subjectToResolution: z.boolean(),
    applicationWindow: window,
    spendingWindow: window,
    maximumGrantCents: cents.nullable().default(null),
    maximumSharePercent: percent.nullable().default(null),
    minimumOwnSharePercent: percent.nullable().default(null),
    requiredConceptState: z.enum(['none', 'draft', 'adopted']),
    costKinds: z
      .array(
        z.object({
          code: z.string().regex(/^[a-z][a-z_]*$/),
          label: z.string().min(1),
          eligible: z.boolean(),
          note: z.string().nullable().default(null),
        }),
      )
      .min(1),
    conditions: z.array(z.string().min(1)),
    remedyText: z.string().min(1),
    noticeIntro: z.string().min(1),
    origin,
    amountsOrigin: origin,
  }),
);

type ProgrammeInFile = z.output<typeof programmeFile>[number];

@Injectable()
export class ProgrammeImport {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** Names everything that is wrong with a file, and writes nothing. */
  check(file: unknown): void {
    read(file);
  }

  /** Brings the programmes of a file in by their codes. The same file twice changes nothing; what is committed and resolved stays. */
  async importProgrammes(tx: Tx, actor: Actor, file: unknown): Promise<void> {
    ensure(actor, 'import', 'FundingProgramme');
    for (const programme of read(file)) await this.importProgramme(tx, actor, programme);
  }

  private async importProgramme(tx: Tx, actor: Actor, programme: ProgrammeInFile): Promise<void> {
    const { districtId } = actor.context;
    const changed = await this.upsert(tx, actor, programme);
    const [{ id } = { id: '' }] = await tx.query<{ id: string }[]>(
      'select id from funding_programme where district_id = $1 and code = $2',
      [districtId, programme.code],
    );
    const kindsChanged = await upsertCostKinds(tx, districtId, id, programme);
    await tx.query(
      `insert into funding_counter (district_id, programme_id, kind) values ($1, $2, 'receipt'), ($1, $2, 'notice') on conflict do nothing`,
      [districtId, id],
    );
    if (changed || kindsChanged) await this.record(tx, actor, id, programme);
  }

  private async upsert(tx: Tx, actor: Actor, programme: ProgrammeInFile): Promise<boolean> {
    const row = this.rowOf(actor, programme);
    const names = Object.keys(row);
    const compared = names.filter((name) => !unjudged.has(name));
    const list = (table: string) => compared.map((name) => `${table}.${name}`).join(', ');
    const written = await tx.query<unknown[]>(
      `insert into funding_programme (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
       on conflict (district_id, code) do update
       set version = funding_programme.version + 1, ${names.map((name) => `${name} = excluded.${name}`).join(', ')}
       where (${list('funding_programme')}) is distinct from (${list('excluded')}) returning 1`,
      Object.values(row),
    );
    return written.length > 0;
  }

  private rowOf(actor: Actor, programme: ProgrammeInFile): Record<string, unknown> {
    return {
      district_id: actor.context.districtId,
      code: programme.code,
      title: programme.title,
      purpose: programme.purpose,
      budget_year: programme.budgetYear,
      budget_cents: programme.budgetCents,
      subject_to_resolution: programme.subjectToResolution,
      application_from: programme.applicationWindow.from,
      application_until: programme.applicationWindow.until,
      spending_from: programme.spendingWindow.from,
      spending_until: programme.spendingWindow.until,
      maximum_grant_cents: programme.maximumGrantCents,
      maximum_share_percent: programme.maximumSharePercent,
      minimum_own_share_percent: programme.minimumOwnSharePercent,
      required_concept_state: programme.requiredConceptState,
      conditions: programme.conditions,
      remedy_text: programme.remedyText,
      notice_intro: programme.noticeIntro,
      origin: programme.origin,
      amounts_origin: programme.amountsOrigin,
      changed_at: this.clock.now(),
      changed_by_name: actor.name,
    };
  }

  private record(tx: Tx, actor: Actor, id: string, { code, budgetCents }: ProgrammeInFile): Promise<void> {
    const chain = { districtId: actor.context.districtId ?? '' };
    const subject = { type: 'FundingProgramme', id };
    return audit.append(tx, { chain, actor, action: 'programme.imported', subject, body: { code, budgetCents }, at: this.clock.now() });
  }
}

const unjudged = new Set(['changed_at', 'changed_by_name']);

function read(file: unknown): ProgrammeInFile[] {
  const parsed = programmeFile.safeParse(file);
  if (parsed.success) return parsed.data;
  throw new InvalidInput(parsed.error.issues.map(fileIssue));
}

async function upsertCostKinds(tx: Tx, districtId: string | null, programmeId: string, { costKinds }: ProgrammeInFile): Promise<boolean> {
  let changed = false;
  for (const [position, { code, label, eligible, note }] of costKinds.entries()) {
    const written = await tx.query<unknown[]>(
      `insert into funding_cost_kind as k (district_id, programme_id, code, label, eligible, note, position)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (district_id, programme_id, code) do update
       set label = excluded.label, eligible = excluded.eligible, note = excluded.note, position = excluded.position
       where (k.label, k.eligible, k.note, k.position) is distinct from (excluded.label, excluded.eligible, excluded.note, excluded.position)
       returning 1`,
      [districtId, programmeId, code, label, eligible, note, position],
    );
    changed ||= written.length > 0;
  }
  return changed;
}
