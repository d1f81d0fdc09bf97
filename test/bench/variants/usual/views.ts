import type { ConceptChangeRow, FundingEventRow } from '../../../../libs/reporting/progress/progress.domain.js';
import type { ConceptItem, FrameworkItem, FundingApplication, FundingCheck, FundingEvent, FundingSource, Indicator } from './entities.js';

const dayMs = 86_400_000;
const turns: Readonly<Record<string, string>> = { submitted: 'system', ready: 'district', proposed: 'district', granted: 'nobody' };

export function itemView(district: FrameworkItem | null, decision: ConceptItem | null) {
  const { code, ...item } = district ?? { code: null, ...decision };
  const title = decision?.title ?? item.title;
  const priority = decision?.priority ?? item.priority ?? null;
  return { id: item.itemId, code, kind: item.kind, title, priority, ...standing(decision) };
}

function standing(decision: ConceptItem | null) {
  if (!decision) return { stance: null, version: 0, updatedAt: null };
  return { stance: decision.stance, version: decision.version, updatedAt: decision.updatedAt };
}

export function countsOf(district: number, decided: number, own: number) {
  return { decided, open: district + own - decided, total: district + own };
}

export function applicationView({ id, state, receiptNumber, submittedAt, grantedCents, changedAt, createdAt }: FundingApplication) {
  const ageDays = Math.floor((Date.now() - (submittedAt ?? createdAt).getTime()) / dayMs);
  return { id, state, receiptNumber, submittedAt, grantedCents, updatedAt: changedAt, turn: turns[state], ageDays };
}

export function pageOf<Node>(nodes: readonly Node[], totalCount: number) {
  const cursor = (position: number): string => Buffer.from(`row:${position}`).toString('base64url');
  return {
    totalCount,
    pageInfo: {
      hasNextPage: totalCount > nodes.length,
      hasPreviousPage: false,
      startCursor: cursor(0),
      endCursor: cursor(nodes.length - 1),
    },
    edges: nodes.map((node) => ({ node })),
  };
}

export function grantOf(sources: readonly FundingSource[]): number {
  return sources.filter(({ kind }) => kind === 'grant').reduce((sum, { amountCents }) => sum + amountCents, 0);
}

export function checkCounts(checks: readonly FundingCheck[]) {
  const count = (result: string): number => checks.filter((check) => check.result === result).length;
  return { passed: count('passed'), failed: count('failed'), hints: count('hint') };
}

interface Value {
  readonly value: number;
  readonly asOf: string;
  readonly basis: string;
}

export function indicatorView(
  { code, title, unit, decimals, level, direction, origin, ...indicator }: Indicator,
  latest: Value | null | undefined,
) {
  const { baselineValue, baselineDate, targetValue, targetYear } = indicator;
  const target = { baselineValue, baselineDate, targetValue, targetYear };
  const value = { latestValue: latest?.value ?? null, latestDate: latest?.asOf ?? null, basis: latest?.basis ?? indicator.basis };
  return { code, title, unit, decimals, level, direction, origin, ...target, ...value };
}

type IndicatorView = ReturnType<typeof indicatorView>;

/** The eight indicators the mayor's page shows, chosen as the product does. */
export function shown(indicators: readonly IndicatorView[]): IndicatorView[] {
  const weight = ({ level, targetValue }: IndicatorView): number => (level === 'municipality' ? 2 : 0) + (targetValue === null ? 0 : 1);
  const known = indicators.filter(({ latestValue }) => latestValue !== null);
  return [...known].sort((one, other) => weight(other) - weight(one)).slice(0, 8);
}

export function eventRow({ applicationId, at, actorName, action }: FundingEvent, title: string): FundingEventRow {
  return { applicationId, at: at.toISOString(), actor: actorName, action, title };
}

export function changeRow(
  { itemId, updatedAt, updatedByName, title, stance }: ConceptItem,
  district: FrameworkItem | null | undefined,
): ConceptChangeRow {
  return {
    itemId,
    at: updatedAt.toISOString(),
    actor: updatedByName,
    code: district?.code ?? null,
    title: title ?? district?.title ?? '',
    stance: stance as ConceptChangeRow['stance'],
  };
}
