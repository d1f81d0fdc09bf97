import { Inject, Injectable } from '@nestjs/common';
import { type Actor, abilityOf, ensureCan } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { NotFound } from '#platform/errors';
import { recordId, type Tx } from '#platform/tenancy';
import { frameworksPolicy } from '../../frameworks.policy.js';
import type { Read } from '../../frameworks.statements.js';
import { openDesk, record } from '../entries/desk.js';
import { outlineChanged } from '../draft.refusals.js';
import { openDraft } from '../draft.statements.js';
import { outline, type OutlineItem, placedItems } from '../entries/outline.statements.js';
import { comparePatch } from '../entries/patch.domain.js';
import { writeCodes } from '../entries/structure.statements.js';
import { type Renumbered, renumbered, type RenumberingScope } from './renumbering.domain.js';

export interface SeenCode {
  readonly itemId: string;
  readonly expectedVersion: number;
  readonly code: string;
}

export interface RenumberingOrder {
  readonly itemId: string;
  readonly scope: RenumberingScope;
  /** What the person was shown and agreed to. */
  readonly codes: readonly SeenCode[];
}

type NewCodes = readonly Renumbered<OutlineItem>[];

@Injectable()
export class Renumbering {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The codes an item of the draft and those below it would get. */
  async preview(read: Read, actor: Actor, itemId: string, scope: RenumberingScope): Promise<NewCodes> {
    ensureCan(abilityOf(actor, frameworksPolicy), 'edit', 'FrameworkDraft');
    const [[draft] = []] = await read([openDraft]);
    if (!draft) throw new NotFound();
    const [items = []] = await read([outline(String(draft['id']))]);
    return proposal(items as unknown as OutlineItem[], itemId, scope);
  }

  /** Gives the codes that were shown; where the outline would give others by now, none. */
  async apply(tx: Tx, actor: Actor, { itemId, scope, codes }: RenumberingOrder): Promise<string[]> {
    const desk = await openDesk(tx, actor, this.clock.now(), 'update');
    const items = await placedItems(tx, desk.pen.releaseId);
    const next = proposal(items, itemId, scope);
    const root = items.find((item) => item.id === recordId(itemId));
    if (!root || !isSeen(next, codes)) throw outlineChanged();
    const given = next.map(({ item, after }) => ({ id: item.id, after }));
    if (given.length === 0) return [];
    await writeCodes(tx, desk.pen, given);
    await record(desk, 'framework.items-renumbered', root, {
      count: next.length,
      codes: next.map(({ item, after }) => `${item.code} → ${after}`).join(', '),
    });
    return given.map(({ id }) => id);
  }
}

function proposal(items: readonly OutlineItem[], itemId: string, scope: RenumberingScope): NewCodes {
  const id = recordId(itemId);
  if (!items.some((item) => item.id === id)) throw new NotFound();
  return renumbered(items, id, scope);
}

function isSeen(next: NewCodes, codes: readonly SeenCode[]): boolean {
  const seen = new Map(codes.map((code) => [code.itemId.toLowerCase(), code]));
  const agreed = ({ item, after }: Renumbered<OutlineItem>): boolean => {
    const { code, expectedVersion = 0 } = seen.get(item.id) ?? {};
    return code === after && comparePatch(item, item, { code }, expectedVersion).conflicts.length === 0;
  };
  return next.length === seen.size && next.every(agreed);
}
