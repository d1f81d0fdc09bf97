import { Inject, Injectable } from '@nestjs/common';
import { Frameworks, type Read } from '#features/frameworks';
import { audit } from '#platform/audit';
import type { Actor } from '#platform/authorization';
import { Clock } from '#platform/clock';
import { known, NotFound } from '#platform/errors';
import { select, type Tx } from '#platform/tenancy';
import '../concepts.audit.js';
import type { ConceptAction } from '../actions.domain.js';
import type { Decision, DecisionRow, DistrictField, ItemKind, Origin } from '../concept.domain.js';
import { changedMeanwhile, hasMeasures, invalid, notOwn, ownCannotBeReset } from '../concepts.refusals.js';
import {
  decisionsOf,
  lastChangeOf,
  type NewDecision,
  type Pen,
  removeDecision,
  writeDecision,
  writeHistory,
} from '../concepts.statements.js';
import { changesBetween, decideStance, placeIssue } from './decide.domain.js';
import type { ConceptItem } from '../reading/concept-item.domain.js';
import { lockedFor, municipalityOf, penOf } from '../locked-revision.js';
import { itemsOf, overlay } from '../reading/overlay.domain.js';
import { type Spot, spotsOf } from './spots.domain.js';

/** `origin` is set only by the seeding of a demo, whose local words are example content. */
export interface DecideItem extends Decision {
  readonly itemId: string;
  readonly expectedVersion: number;
  readonly origin?: Origin;
}

export interface AddOwnItem extends Omit<Decision, 'stance' | 'reason'> {
  readonly kind: ItemKind;
  readonly parentId: string;
  readonly origin?: Origin;
}

/** What lies open while one transaction writes: the locked draft, the district's tree and the decisions so far. */
interface Desk {
  readonly actor: Actor;
  readonly pen: Pen;
  readonly fields: readonly DistrictField[];
  readonly decisions: readonly DecisionRow[];
  readonly spots: ReadonlyMap<string, Spot>;
}

@Injectable()
export class Concepts {
  constructor(
    @Inject(Frameworks) private readonly frameworks: Frameworks,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Saving what is saved already is no change, so a repeated request does not argue with itself. */
  async decide(tx: Tx, actor: Actor, input: DecideItem): Promise<ConceptItem> {
    const desk = await this.openDesk(tx, actor, 'decide');
    const { spot, current } = at(desk, input.itemId);
    const outcome = decideStance(input, spot.district);
    if ('issues' in outcome) throw invalid(outcome.issues);
    if (changesBetween(current ?? null, outcome.decision).length === 0) return shown(desk, desk.decisions, input.itemId);
    await ensureUnchanged(tx, desk, input, current, outcome.decision);
    const place = current ?? { kind: kindOf(spot), parentId: null, fieldId: spot.fieldId, position: null, indicators: null };
    return write(tx, desk, { ...place, ...outcome.decision, itemId: input.itemId, origin: input.origin ?? null }, current);
  }

  async addOwn(tx: Tx, actor: Actor, input: AddOwnItem): Promise<ConceptItem> {
    const desk = await this.openDesk(tx, actor, 'add_own');
    const parent = desk.spots.get(input.parentId);
    const issue = placeIssue(input.kind, parent);
    if (!parent || issue) throw invalid([{ path: 'parentId', code: issue ?? 'PARENT_NOT_FOUND' }]);
    const outcome = decideStance({ ...input, stance: 'own', reason: null }, null);
    if ('issues' in outcome) throw invalid(outcome.issues);
    const { kind, parentId, origin = null } = input;
    const position = Math.max(0, ...desk.decisions.map((row) => row.position ?? 0)) + 1;
    const place = { itemId: await newId(tx), kind, parentId, fieldId: parent.fieldId, position, origin, indicators: null };
    return write(tx, desk, { ...place, ...outcome.decision }, undefined);
  }

  /** Back to undecided: the item follows the district again. */
  async reset(tx: Tx, actor: Actor, itemId: string, expectedVersion: number): Promise<ConceptItem> {
    const desk = await this.openDesk(tx, actor, 'decide');
    const { current } = at(desk, itemId);
    if (!current) return shown(desk, desk.decisions, itemId);
    if (current.stance === 'own') throw ownCannotBeReset();
    await ensureUnchanged(tx, desk, { itemId, expectedVersion }, current, null);
    return shown(desk, await remove(tx, desk, current, 'concept.item-reset'), itemId);
  }

  async removeOwn(tx: Tx, actor: Actor, itemId: string, expectedVersion: number): Promise<void> {
    const desk = await this.openDesk(tx, actor, 'add_own');
    const { current } = at(desk, itemId);
    if (current?.stance !== 'own') throw notOwn();
    await ensureUnchanged(tx, desk, { itemId, expectedVersion }, current, null);
    if (desk.decisions.some((row) => row.parentId === itemId)) throw hasMeasures();
    await remove(tx, desk, current, 'concept.item-removed');
  }

  private async openDesk(tx: Tx, actor: Actor, action: ConceptAction): Promise<Desk> {
    const revision = await lockedFor(tx, actor, action);
    const read: Read = (statements) => select(tx, statements);
    const [rows = []] = await read([decisionsOf(municipalityOf(actor), revision.id)]);
    const decisions = rows as unknown as DecisionRow[];
    const { fields } = await this.frameworks.content(read, revision.release_id);
    return { actor, pen: penOf(actor, revision, this.clock.now()), fields, decisions, spots: spotsOf(fields, decisions) };
  }
}

function at({ spots, decisions }: Desk, itemId: string): { spot: Spot; current: DecisionRow | undefined } {
  const spot = spots.get(itemId);
  if (!spot || spot.kind === 'challenge') throw new NotFound();
  return { spot, current: decisions.find((row) => row.itemId === itemId) };
}

function kindOf({ kind }: Spot): ItemKind {
  return kind === 'measure' ? 'measure' : 'goal';
}

async function ensureUnchanged(
  tx: Tx,
  { pen }: Desk,
  { itemId, expectedVersion }: { itemId: string; expectedVersion: number },
  current: DecisionRow | undefined,
  yours: Decision | null,
): Promise<void> {
  if ((current?.version ?? 0) === expectedVersion) return;
  throw changedMeanwhile({ yours, current, last: await lastChangeOf(tx, pen.municipalityId, itemId) });
}

async function newId(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ id: string }[]>('select uuidv7() as id');
  if (!row) throw new Error('no id');
  return row.id;
}

async function write(tx: Tx, desk: Desk, next: NewDecision, current: DecisionRow | undefined): Promise<ConceptItem> {
  const { pen } = desk;
  await writeDecision(tx, pen, next);
  await writeHistory(tx, pen, next.itemId, changesBetween(current ?? null, next));
  await record(tx, desk, `concept.item-${next.stance}`, next);
  const row = { ...next, version: pen.revision.version + 1, updatedAt: pen.at.toISOString(), updatedBy: pen.name };
  return shown(desk, [...without(desk, next.itemId), row], next.itemId);
}

async function remove(tx: Tx, desk: Desk, current: DecisionRow, action: string): Promise<DecisionRow[]> {
  await removeDecision(tx, desk.pen, current.itemId);
  await writeHistory(tx, desk.pen, current.itemId, changesBetween(current, null));
  await record(tx, desk, action, current);
  return without(desk, current.itemId);
}

function without({ decisions }: Desk, itemId: string): DecisionRow[] {
  return decisions.filter((row) => row.itemId !== itemId);
}

function shown({ fields }: Desk, decisions: readonly DecisionRow[], itemId: string): ConceptItem {
  return known(itemsOf(overlay(fields, decisions)).find(({ id }) => id === itemId));
}

async function record(tx: Tx, { actor, pen, spots }: Desk, action: string, { itemId, title }: NewDecision): Promise<void> {
  const spot = spots.get(itemId);
  await audit.append(tx, {
    chain: { municipalityId: pen.municipalityId },
    actor,
    action,
    subject: { type: 'ConceptItem', id: itemId },
    body: { item: [spot?.code, title ?? spot?.title].filter(Boolean).join(' ') },
    at: pen.at,
  });
}
