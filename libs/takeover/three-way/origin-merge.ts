import { type Answers, mergeRelease, type MergeResult, noAnswers } from '#features/concepts/merge/three-way';
import { byPosition } from './arrangement.domain.js';
import { type Facts, factsOf } from './facts.js';
import { type LocalWork, localWork, type Memory } from './local-work.domain.js';
import { type Decided, mergedRows } from './result.domain.js';
import type { ItemRow, Rows, Sides, TextRow } from './rows.js';
import { indicatorShape, itemShape, type Shape, textShape, wordFields, type Words } from './shapes.domain.js';

/** What a later release of the origin brings: questions and notes for people, the work and the rows it leads to. */
export interface TakeoverResult extends Pick<MergeResult, 'conflicts' | 'taken' | 'kept'> {
  readonly decided: Decided;
  readonly rows: Rows;
  readonly kindOf: (id: string) => EntryKind;
  readonly facts: () => Facts;
}

export type EntryKind = ItemRow['kind'] | TextRow['kind'] | 'indicator';

/**
 * Merges a release of the origin into the own framework by the merge of the local concepts. That merge knows goals and measures with
 * their words; here every entry with words, a field as well as an indicator, is brought before it as one, grouped by fields of action.
 * Where entries stand and their facts are no matter of words and are settled by `mergedRows`.
 */
export function mergeOrigin(sides: Sides, memory: Memory, answers: Answers = noAnswers): TakeoverResult {
  const [base, theirs, mine] = [entriesOf(sides.base), entriesOf(sides.theirs), entriesOf(sides.mine)];
  const groups = groupsOf([...theirs, ...base, ...mine]);
  const work = localWork(sides, memory).map((each) => rowOf(each, groups));
  const { merged, conflicts, taken, kept } = mergeRelease(treeOf(base, groups), treeOf(theirs, groups), work, answers);
  const decided = new Map(merged.map((row) => [row.itemId, workOf(row)]));
  const rows = mergedRows(sides, decided);
  const result = entriesOf(rows);
  const [standing, names] = [new Set(result.map(({ id }) => id)), namesOf([...base, ...theirs, ...result, ...mine])];
  const named = <Note extends { readonly itemId: string; readonly code: string | null; readonly title: string }>(note: Note): Note => ({
    ...note,
    ...names.get(note.itemId),
  });
  return {
    conflicts: conflicts.map(named),
    // Where an entry stands is a fact: that merge sees moves between fields of action only, and not what stays in its place here.
    taken: taken.filter(({ what, itemId }) => what === 'removed' || (what !== 'moved' && standing.has(itemId))).map(named),
    kept: kept.map(named),
    decided,
    rows,
    kindOf: (id) => groups.kinds.get(id) ?? 'goal',
    facts: () => namedFacts(factsOf(sides, rows), named),
  };
}

function namedFacts({ taken, kept }: Facts, named: (change: Facts['taken'][number]) => Facts['taken'][number]): Facts {
  return { taken: taken.map(named), kept: kept.map(named) };
}

interface Groups {
  /** Code and title of every field of action and of the two lists beside them, by its id. */
  readonly names: ReadonlyMap<string, { readonly code: string; readonly title: string }>;
  /** In which of these an entry stands. */
  readonly of: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, EntryKind>;
}

interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  readonly group: string;
  readonly code: string;
  readonly words: Words;
}

const besideTheFields = { texts: 'texts', indicators: 'indicators' } as const;

// A group that one side lacks would move what stands in it; so both sides have all.
function groupsOf(entries: readonly Entry[]): Groups {
  const fields = entries.filter(({ kind }) => kind === 'field');
  const beside = Object.values(besideTheFields).map((id) => [id, { code: '', title: '' }] as const);
  return {
    names: new Map([...fields.map(({ id, code, words: { title } }) => [id, { code, title }] as const), ...beside]),
    of: new Map(entries.map(({ id, group }) => [id, group])),
    kinds: new Map(entries.map(({ id, kind }) => [id, kind])),
  };
}

/** Every entry of a release in the order people read it. */
function entriesOf(rows: Rows): Entry[] {
  const entry = <Row extends { readonly code: string }>(shape: Shape<Row>, row: Row, kind: EntryKind, group: string): Entry => ({
    ...{ id: shape.id(row), kind, group, code: row.code, words: shape.words(row) },
  });
  return [
    ...depthFirst(rows.items, null).map((row) => entry(itemShape, row, row.kind, row.field_item_id)),
    ...rows.texts.toSorted(byPosition).map((row) => entry(textShape, row, row.kind, besideTheFields.texts)),
    ...rows.indicators.toSorted(byPosition).map((row) => entry(indicatorShape, row, 'indicator', besideTheFields.indicators)),
  ];
}

function depthFirst(items: readonly ItemRow[], parent: string | null): ItemRow[] {
  const children = items.filter((row) => row.parent_item_id === parent).toSorted(byPosition);
  return children.flatMap((row) => [row, ...depthFirst(items, row.item_id)]);
}

type Tree = Parameters<typeof mergeRelease>[0];
type Row = Parameters<typeof mergeRelease>[2][number];

const plain = { text: '', origin: 'document', guidingPrinciple: null, guidingPrincipleOrigin: null } as const;
const unmeasured = { relevantForMunicipalities: true, origin: 'document', exampleFields: [], indicators: [], measures: [] } as const;

function treeOf(entries: readonly Entry[], { names }: Groups): Tree {
  return [...names].map(([id, { code, title }]) => ({
    ...{ ...plain, id, code, title },
    challenges: [
      {
        ...{ ...plain, id: shelfOf(id), code, title },
        goals: entries
          .filter(({ group }) => group === id)
          .map((entry) => ({ ...unmeasured, id: entry.id, code: entry.code, ...entry.words })),
      },
    ],
  }));
}

function shelfOf(group: string): string {
  return `in ${group}`;
}

function rowOf({ id, stance, words }: LocalWork, { of }: Groups): Row {
  const fieldId = of.get(id) ?? besideTheFields.texts;
  const place = { itemId: id, kind: 'goal' as const, parentId: shelfOf(fieldId), fieldId, position: 0 };
  const unrecorded = { reason: null, origin: null, version: 0, updatedAt: '', updatedBy: null, indicators: null };
  return { ...place, ...unrecorded, stance, ...words, priority: words.priority as Words['priority'] };
}

function workOf({ itemId, stance, ...row }: Row): LocalWork {
  return { id: itemId, stance, words: Object.fromEntries(wordFields.map((field) => [field, row[field]])) as LocalWork['words'] };
}

/** Codes and titles as they stand here; what is new has the code it gets here. */
function namesOf(entries: readonly Entry[]): ReadonlyMap<string, { readonly code: string; readonly title: string }> {
  return new Map(entries.map(({ id, code, words }) => [id, { code, title: words.title }]));
}
