import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import { type Desk, ensureValid, newId, openDesk, record } from './desk.js';
import { changedMeanwhile, invalid } from '../draft.refusals.js';
import { type DraftIndicator, type DraftItem, lockedIndicator, lockedItem, writeFields } from '../draft.statements.js';
import { indicatorIssues, tidy } from './fields.domain.js';
import { comparePatch, type Patch, stampAfter } from './patch.domain.js';
import { reinserted } from './place.domain.js';
import { deleteIndicator, writeLink, writeOrder } from './structure.statements.js';

export interface NewDraftIndicator {
  readonly code: string;
  readonly title: string;
  readonly unit: string;
  readonly direction: DraftIndicator['direction'];
  readonly level: DraftIndicator['level'];
}

interface Seen {
  readonly indicatorId: string;
  readonly expectedVersion: number;
}

interface IndicatorDestination extends Seen {
  /** Indicator it comes to stand after; null puts it first. */
  readonly afterId: string | null;
}

export interface MovedIndicator {
  readonly indicator: DraftIndicator;
  readonly indicatorIds: readonly string[];
}

@Injectable()
export class DraftIndicators {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async add(tx: Tx, actor: Actor, input: NewDraftIndicator): Promise<DraftIndicator> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const { code, title, unit } = tidy({ ...input });
    ensureValid(indicatorIssues({ code, title, unit }, {}));
    const id = await newId(tx);
    await tx.query(`insert into indicator (district_id, id) values ($1, $2)`, [desk.pen.districtId, id]);
    await tx.query(
      `insert into framework_indicator (district_id, release_id, indicator_id, code, title, unit, direction, level, position, definition, source, basis, origin, updated_at, updated_by)
       select $1, $2, $3, $4, $5, $6, $7, $8, coalesce(max(position), -1) + 1, '', '', '', 'document', $9, $10 from framework_indicator where release_id = $2`,
      [desk.pen.districtId, desk.pen.releaseId, id, code, title, unit, input.direction, input.level, desk.pen.at, desk.pen.accountId],
    );
    return recorded(desk, 'framework.indicator-added', id);
  }

  async edit(tx: Tx, actor: Actor, { indicatorId, expectedVersion }: Seen, given: Patch): Promise<DraftIndicator> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'share');
    const current = await indicatorAt(desk, indicatorId);
    const patch = tidy(given);
    ensureValid(indicatorIssues(patch, valuesOf(current)));
    const { changed, conflicts } = comparePatch(current, current, patch, expectedVersion);
    if (conflicts.length > 0) throw changedMeanwhile(current, patch, conflicts);
    const fields = Object.keys(changed);
    if (fields.length === 0) return current;
    const whole = { ...changed, ...baselineLabel(current, changed) };
    await writeFields(tx, desk.pen, 'indicator', current.id, { changed: whole, stamp: stampAfter(current, fields) });
    return recorded(desk, 'framework.indicator-edited', current.id);
  }

  async move(tx: Tx, actor: Actor, { indicatorId, expectedVersion, afterId }: IndicatorDestination): Promise<MovedIndicator> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const [order, current] = [await inOrder(desk), await indicatorAt(desk, indicatorId)];
    const { conflicts } = comparePatch({ place: '' }, current, { place: 'elsewhere' }, expectedVersion);
    if (conflicts.length > 0) throw changedMeanwhile(current, {}, ['position']);
    if (afterId !== null && (afterId === current.id || !order.includes(afterId)))
      throw invalid([{ path: 'afterId', code: 'SIBLING_NOT_HERE' }]);
    const indicatorIds = reinserted(order, current.id, afterId);
    await writeOrder(tx, desk.pen, 'indicator', indicatorIds);
    await writeFields(tx, desk.pen, 'indicator', current.id, { changed: {}, stamp: stampAfter(current, ['place']) });
    return { indicator: await recorded(desk, 'framework.indicator-moved', current.id), indicatorIds };
  }

  /** Takes the definition out of the draft; values that were recorded for it stay. */
  async remove(tx: Tx, actor: Actor, { indicatorId, expectedVersion }: Seen): Promise<void> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const current = await indicatorAt(desk, indicatorId);
    const touched = Object.keys(current.fieldVersions).filter((field) => field in current);
    if (current.version !== expectedVersion) throw changedMeanwhile(current, {}, touched);
    await deleteIndicator(tx, desk.pen, current.id);
    await record(desk, 'framework.indicator-removed', current);
  }

  /** Hangs an indicator on a goal or measure or takes it off; doing it twice changes nothing. */
  async link(tx: Tx, actor: Actor, link: { indicatorId: string; itemId: string; linked: boolean }): Promise<DraftItem> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'share');
    const indicator = await indicatorAt(desk, link.indicatorId);
    const item = await lockedItem(tx, desk.pen.releaseId, link.itemId);
    if (!item) throw new NotFound();
    if (item.kind !== 'goal' && item.kind !== 'measure') throw invalid([{ path: 'itemId', code: 'FIELD_NOT_HERE' }]);
    if (item.indicatorIds.includes(indicator.id) === link.linked) return item;
    await writeLink(tx, desk.pen, link);
    await writeFields(tx, desk.pen, 'item', item.id, { changed: {}, stamp: stampAfter(item, ['indicatorIds']) });
    const next = await lockedItem(tx, desk.pen.releaseId, link.itemId);
    await record(desk, 'framework.indicator-linked', item);
    return next ?? item;
  }
}

async function indicatorAt({ tx, pen }: Desk, indicatorId: string): Promise<DraftIndicator> {
  const indicator = await lockedIndicator(tx, pen.releaseId, indicatorId);
  if (!indicator) throw new NotFound();
  return indicator;
}

async function inOrder({ tx, pen }: Desk): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select indicator_id as id from framework_indicator where release_id = $1 order by position, code`,
    [pen.releaseId],
  );
  return rows.map(({ id }) => id);
}

function valuesOf({ baselineDate, baselineValue, targetValue, targetYear }: DraftIndicator): Patch {
  return { baselineDate, baselineValue, targetValue, targetYear };
}

function baselineLabel({ baselineOrigin }: DraftIndicator, changed: Patch): Patch & Readonly<Record<string, string | null>> {
  const value = changed['baselineValue'];
  return value === undefined ? {} : { baselineOrigin: value === null ? null : (baselineOrigin ?? 'document') };
}

async function recorded(desk: Desk, action: string, indicatorId: string): Promise<DraftIndicator> {
  const indicator = await indicatorAt(desk, indicatorId);
  await record(desk, action, indicator);
  return indicator;
}
