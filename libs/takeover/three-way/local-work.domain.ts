import { idsIn, linkKey } from './ids.domain.js';
import type { Sides } from './rows.js';
import {
  byId,
  indicatorShape,
  itemShape,
  sameFacts,
  type Shape,
  textShape,
  type WordField,
  wordFields,
  type Words,
} from './shapes.domain.js';

/** What this district made of one entry of the origin's older release, or wrote itself. */
export interface LocalWork {
  readonly id: string;
  readonly stance: 'adopted' | 'adapted' | 'omitted' | 'own';
  /** Own words; null follows the origin. */
  readonly words: Readonly<Record<WordField, string | null>>;
}

/** What the rows themselves no longer show. */
export interface Memory {
  /** Fields worded here, also where the origin came to say the same. */
  readonly ownFields: ReadonlyMap<string, readonly string[]>;
  /** Entries left out here, whether or not the older release still holds them. */
  readonly omitted: ReadonlySet<string>;
}

/** The own framework, told as decisions over the origin's older release. */
export function localWork(sides: Omit<Sides, 'theirs'>, memory: Memory): LocalWork[] {
  const linked = linksOf(sides);
  const shown = new Set([...idsIn(sides.base), ...idsIn(sides.mine)]);
  return [
    ...workOn(itemShape, sides, memory, linked),
    ...workOn(textShape, sides, memory),
    ...workOn(indicatorShape, sides, memory),
    ...[...memory.omitted].filter((id) => !shown.has(id)).map(omitted),
  ];
}

function workOn<Row>(
  shape: Shape<Row>,
  { base, mine }: Omit<Sides, 'theirs'>,
  { ownFields }: Memory,
  linkedAnew: ReadonlySet<string> = new Set(),
): LocalWork[] {
  const [before, now] = [byId(shape, base), byId(shape, mine)];
  const here = [...now].flatMap(([id, row]): LocalWork[] => {
    const old = before.get(id);
    if (!old) return [{ id, stance: 'own', words: shape.words(row) }];
    const words = ownWords(shape.words(old), shape.words(row), ownFields.get(id) ?? []);
    if (Object.values(words).some((word) => word !== null)) return [{ id, stance: 'adapted', words }];
    const touched = linkedAnew.has(id) || shape.facts.some((columns) => !sameFacts(old, row, columns));
    return touched ? [{ id, stance: 'adopted', words }] : [];
  });
  return [...here, ...[...before.keys()].filter((id) => !now.has(id)).map(omitted)];
}

function ownWords(before: Words, now: Words, remembered: readonly string[]): LocalWork['words'] {
  const words = wordFields.map((field) => {
    const own = (before[field] ?? '') !== (now[field] ?? '') || remembered.includes(field);
    return [field, own ? (now[field] ?? '') : null];
  });
  return Object.fromEntries(words) as LocalWork['words'];
}

const noWords: LocalWork['words'] = { title: null, text: null, target: null, responsible: null, priority: null };

function omitted(id: string): LocalWork {
  return { id, stance: 'omitted', words: noWords };
}

/** Items on which other indicators hang than in the origin's older release. */
function linksOf({ base, mine }: Omit<Sides, 'theirs'>): ReadonlySet<string> {
  const [before, now] = [base, mine].map(({ links }) => new Set(links.map(linkKey)));
  const changed = [...mine.links.filter((link) => !before?.has(linkKey(link))), ...base.links.filter((link) => !now?.has(linkKey(link)))];
  return new Set(changed.map(({ item_id }) => item_id));
}
