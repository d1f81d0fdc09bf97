import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import type { Tx } from '#platform/tenancy';
import type { ItemKind } from '../../release-tree.domain.js';
import { type Desk, ensureValid, newId, openDesk, record } from './desk.js';
import { changedMeanwhile, hasItemsBelow, invalid } from '../draft.refusals.js';
import { type DraftItem, lockedItem, writeFields } from '../draft.statements.js';
import { itemIssues, tidy } from './fields.domain.js';
import { placedItems } from './outline.statements.js';
import { comparePatch, type Patch, stampAfter } from './patch.domain.js';
import { fits, nextCode, orderWith, type PlacedItem, siblingsBelow, subtree } from './place.domain.js';
import { deleteItems, insertItem, writeOrder, writeParent } from './structure.statements.js';

export interface NewDraftItem {
  readonly kind: ItemKind;
  readonly parentId: string | null;
  /** Sibling it comes to stand after; null puts it last. */
  readonly afterId: string | null;
  readonly code: string | null;
  readonly title: string;
}

export interface Seen {
  readonly itemId: string;
  readonly expectedVersion: number;
}

export interface Destination extends Seen {
  readonly parentId: string | null;
  /** Sibling it comes to stand after; null puts it first. */
  readonly afterId: string | null;
}

export interface MovedItem {
  readonly item: DraftItem;
  readonly siblingIds: readonly string[];
}

@Injectable()
export class DraftItems {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async add(tx: Tx, actor: Actor, input: NewDraftItem): Promise<DraftItem> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const items = await placedItems(tx, desk.pen.releaseId);
    const parent = parentOf(items, input.kind, input.parentId);
    const { code, title } = checked(input, nextCode(items, parent));
    const id = await newId(tx);
    const place = { id, kind: input.kind, parentId: input.parentId, fieldId: parent?.fieldId ?? id };
    await insertItem(tx, desk.pen, { ...place, code, title });
    const last = siblingsBelow(items, place.parentId).at(-1)?.id ?? null;
    await writeOrder(tx, desk.pen, 'item', orderAfter(items, place, input.afterId ?? last));
    return recorded(desk, 'framework.item-added', id);
  }

  /** Saves the given fields; two people conflict only where both changed the same field. */
  async edit(tx: Tx, actor: Actor, { itemId, expectedVersion }: Seen, given: Patch): Promise<DraftItem> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'share');
    const current = await itemAt(desk, itemId);
    const patch = tidy(given);
    const fieldIds = patch['linkedFieldIds'] ? await fieldsOf(desk) : new Set<string>();
    ensureValid(itemIssues(current.kind, patch, fieldIds));
    const { changed, conflicts } = comparePatch(current, current, patch, expectedVersion);
    if (conflicts.length > 0) throw changedMeanwhile(current, patch, conflicts);
    const fields = Object.keys(changed);
    if (fields.length === 0) return current;
    const whole = { ...changed, ...labels(current, changed) };
    await writeFields(tx, desk.pen, 'item', current.id, { changed: whole, stamp: stampAfter(current, fields) });
    return recorded(desk, 'framework.item-edited', current.id);
  }

  async move(tx: Tx, actor: Actor, { itemId, expectedVersion, parentId, afterId }: Destination): Promise<MovedItem> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const [items, current] = [await placedItems(tx, desk.pen.releaseId), await itemAt(desk, itemId)];
    const parent = parentOf(items, current.kind, parentId);
    const { conflicts } = comparePatch({ place: '' }, current, { place: 'elsewhere' }, expectedVersion);
    if (conflicts.length > 0) throw changedMeanwhile(current, { parentId }, ['parentId']);
    const place = { id: current.id, parentId: parent?.id ?? null, fieldId: parent?.fieldId ?? current.id };
    const siblingIds = orderAfter(items, place, afterId);
    await writeParent(tx, desk.pen, { ...place, itemId: current.id, below: subtree(items, current.id) });
    await writeOrder(tx, desk.pen, 'item', siblingIds);
    await writeFields(tx, desk.pen, 'item', current.id, { changed: {}, stamp: stampAfter(current, ['place']) });
    return { item: await recorded(desk, 'framework.item-moved', current.id), siblingIds };
  }

  /** Takes the item and, if wanted, everything below it out of the draft; released ones keep it. */
  async remove(tx: Tx, actor: Actor, { itemId, expectedVersion }: Seen, withItemsBelow: boolean): Promise<string[]> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const current = await itemAt(desk, itemId);
    if (current.version !== expectedVersion)
      throw changedMeanwhile(
        current,
        {},
        Object.keys(current.fieldVersions).filter((field) => field in current),
      );
    const removed = subtree(await placedItems(tx, desk.pen.releaseId), current.id);
    if (removed.length > 1 && !withItemsBelow) throw hasItemsBelow();
    await deleteItems(tx, desk.pen, removed);
    await record(desk, 'framework.item-removed', current);
    return removed;
  }
}

async function itemAt({ tx, pen }: Desk, itemId: string): Promise<DraftItem> {
  const item = await lockedItem(tx, pen.releaseId, itemId);
  if (!item) throw new NotFound();
  return item;
}

function checked({ kind, ...given }: NewDraftItem, freeCode: string): { code: string; title: string } {
  const { code, title } = tidy({ code: given.code ?? freeCode, title: given.title });
  ensureValid(itemIssues(kind, { code, title }, new Set()));
  return { code: String(code), title: String(title) };
}

function parentOf(items: readonly PlacedItem[], kind: ItemKind, parentId: string | null): PlacedItem | undefined {
  const parent = items.find((item) => item.id === parentId);
  if (parentId !== null && !parent) throw new NotFound();
  if (!fits(kind, parent)) throw invalid([{ path: 'parentId', code: 'PARENT_OF_OTHER_KIND' }]);
  return parent;
}

function orderAfter(
  items: readonly PlacedItem[],
  { id, parentId }: { id: string; parentId: string | null },
  afterId: string | null,
): string[] {
  const sibling = items.find((item) => item.id === afterId);
  if (afterId !== null && (sibling?.parentId !== parentId || afterId === id))
    throw invalid([{ path: 'afterId', code: 'SIBLING_NOT_HERE' }]);
  return orderWith(items, parentId, id, afterId);
}

async function fieldsOf({ tx, pen }: Desk): Promise<Set<string>> {
  const items = await placedItems(tx, pen.releaseId);
  return new Set(items.filter((item) => item.kind === 'field').map((item) => item.id));
}

/** What was rewritten is no longer example content; a guiding principle says where it comes from as long as there is one. */
function labels(
  { exampleFields, guidingPrincipleOrigin }: DraftItem,
  changed: Patch,
): Readonly<Record<string, string | null | readonly string[]>> {
  const principle = changed['guidingPrinciple'];
  return {
    exampleFields: exampleFields.filter((field) => !(field in changed)),
    ...(principle === undefined ? {} : { guidingPrincipleOrigin: principle === null ? null : (guidingPrincipleOrigin ?? 'document') }),
  };
}

async function recorded(desk: Desk, action: string, itemId: string): Promise<DraftItem> {
  const item = await itemAt(desk, itemId);
  await record(desk, action, item);
  return item;
}
