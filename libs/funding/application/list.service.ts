import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { type Connection, connectionFrom, offsetOf, type PageArgs } from '#platform/graphql';
import { recordId } from '#platform/tenancy';
import { ensure } from '../funding.policy.js';
import type { Read } from '../rows.js';
import type { ApplicationSort, FundingApplicationFilter, FundingApplicationSummary } from './list.graphql.js';
import { applicationList, type ListCriteria, type ListRow } from './list.statements.js';
import { type ApplicationState, applicationStates } from '../workflow/states.domain.js';
import { type Turn, turnOf } from '../workflow/workflow.domain.js';

const dayMs = 86_400_000;

@Injectable()
export class ApplicationList {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async page(
    read: Read,
    actor: Actor,
    args: PageArgs,
    filter: FundingApplicationFilter | null,
    sort: ApplicationSort | null,
  ): Promise<Connection<FundingApplicationSummary>> {
    ensure(actor, 'read', 'FundingApplication');
    const page = offsetOf(args);
    const [rows = [], [{ total } = { total: 0 }] = []] = await read(
      applicationList(criteriaOf(filter ?? {}, actor), sort ?? 'updated_desc', page.limit, page.offset),
    );
    const now = this.clock.now().getTime();
    return connectionFrom(
      (rows as unknown as ListRow[]).map((row) => summaryOf(row, now)),
      Number(total),
      page,
    );
  }
}

function criteriaOf(filter: FundingApplicationFilter, { context }: Actor): ListCriteria {
  const { states, turn, programmeId, municipalityId, servesItemId, text } = filter;
  return {
    states: turn ? statesOf(turn).filter((state) => states?.includes(state) ?? true) : (states ?? null),
    programmeId: programmeId ? recordId(programmeId) : null,
    municipalityId: municipalityId ? recordId(municipalityId) : context.municipalityId,
    servesItemId: servesItemId ? recordId(servesItemId) : null,
    text: text?.trim() || null,
  };
}

function statesOf(turn: Turn): ApplicationState[] {
  return applicationStates.filter((state) => turnOf[state] === turn);
}

function summaryOf(row: ListRow, now: number): FundingApplicationSummary {
  return {
    id: row.id,
    receiptNumber: row.receiptNumber,
    title: row.title,
    state: row.state,
    turn: turnOf[row.state],
    version: row.version,
    programme: { id: row.programmeId, code: row.programmeCode, title: row.programmeTitle },
    municipality: { id: row.municipalityId, slug: row.slug, name: row.name, shortName: row.shortName },
    submittedAt: row.submittedAt,
    updatedAt: row.changedAt,
    ageDays: Math.max(0, Math.floor((now - Date.parse(row.submittedAt ?? row.createdAt)) / dayMs)),
    requestedCents: row.requestedCents,
    grantedCents: row.grantedCents,
    checkCounts: { passed: row.passed, failed: row.failed, hints: row.hints },
  };
}
