import { Inject, Injectable } from '@nestjs/common';
import { audit, registerAuditActions } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { ChangedMeanwhile, InvalidInput, NotFound, Refused } from '#platform/errors';
import { type Connection, connectionFrom, idempotent, offsetOf, type PageArgs } from '#platform/graphql';
import { recordId, select, type Tx } from '#platform/tenancy';
import { ensure } from '../funding.policy.js';
import type { Read } from '../rows.js';
import { isResolutionMissing, type Resolution, resolutionIssues } from './programme.domain.js';
import { FundingProgramme, type RecordProgrammeResolutionInput } from './programme.graphql.js';
import { programmeOf, programmePage, programmeStatements, type WholeProgramme } from './programme.statements.js';
import { programmeView } from './programme.view.js';

registerAuditActions({
  'programme.resolution_recorded': {
    text: {
      de: 'Beschluss vom {date} ({body}) zum Programm {code} erfasst: Vorbehalt aufgehoben',
      en: 'Resolution of {date} ({body}) recorded for programme {code}: reserve lifted',
    },
  },
});

@Injectable()
export class Programmes {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async page(read: Read, actor: Actor, args: PageArgs): Promise<Connection<FundingProgramme>> {
    ensure(actor, 'read', 'FundingProgramme');
    const page = offsetOf(args);
    const [rows = [], kinds = [], [{ total } = { total: 0 }] = []] = await read(programmePage(page.limit, page.offset));
    const programmes = rows.map((row) => programmeView(programmeOf(row, kinds), actor, this.clock.today()));
    return connectionFrom(programmes, Number(total), page);
  }

  async one(read: Read, actor: Actor, id: string): Promise<FundingProgramme> {
    ensure(actor, 'read', 'FundingProgramme');
    return programmeView(await findProgramme(read, id), actor, this.clock.today());
  }

  async recordResolution(tx: Tx, actor: Actor, input: RecordProgrammeResolutionInput, key: string): Promise<FundingProgramme> {
    const recorded = await idempotent(tx, actor, 'recordProgrammeResolution', key, input, async () => {
      await this.writeResolution(tx, actor, input);
      return this.one((statements) => select(tx, statements), actor, input.programmeId);
    });
    return Object.assign(new FundingProgramme(), recorded);
  }

  private async writeResolution(tx: Tx, actor: Actor, input: RecordProgrammeResolutionInput): Promise<void> {
    ensure(actor, 'record_resolution', 'FundingProgramme');
    await tx.query('select from funding_programme where id = $1 for update', [recordId(input.programmeId)]);
    const programme = await findProgramme((statements) => select(tx, statements), input.programmeId);
    expectVersion(programme, input.expectedVersion);
    const resolution = { body: input.body.trim(), date: input.date, paperNumber: input.paperNumber?.trim() || null };
    ensureRecordable(programme, resolution, this.clock.today());
    await tx.query(
      `update funding_programme set resolution_body = $2, resolution_date = $3, resolution_paper_number = $4,
              version = version + 1, changed_at = $5, changed_by_name = $6 where id = $1`,
      [programme.id, resolution.body, resolution.date, resolution.paperNumber, this.clock.now(), actor.name],
    );
    await audit.append(tx, {
      chain: { districtId: actor.context.districtId ?? '' },
      actor,
      action: 'programme.resolution_recorded',
      subject: { type: 'FundingProgramme', id: programme.id },
      body: { code: programme.code, ...resolution },
      at: this.clock.now(),
    });
  }
}

export async function findProgramme(read: Read, id: string): Promise<WholeProgramme> {
  const [[row] = [], kinds = []] = await read(programmeStatements('funding_one', '$1', [recordId(id)]));
  if (!row) throw new NotFound();
  return programmeOf(row, kinds);
}

function expectVersion(programme: WholeProgramme, expectedVersion: number): void {
  if (programme.version === expectedVersion) return;
  throw new ChangedMeanwhile({
    currentVersion: programme.version,
    changedBy: programme.changedByName,
    changedAt: programme.changedAt,
    fields: [{ field: 'resolution', yours: null, current: programme.resolution?.date ?? null }],
  });
}

function ensureRecordable(programme: WholeProgramme, resolution: Resolution, today: string): void {
  if (!isResolutionMissing(programme)) throw noResolutionMissing();
  const issues = resolutionIssues(resolution, programme, today);
  if (issues.length > 0) throw new InvalidInput(issues);
}

function noResolutionMissing(): Refused {
  return new Refused('NO_RESOLUTION_MISSING', {
    de: 'Für dieses Programm steht kein Beschluss mehr aus.',
    en: 'No resolution is outstanding for this programme.',
  });
}
