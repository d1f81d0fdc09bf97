import type { FrameworkEntryKind, MergePartsFragment, MergePreviewQuery } from '../../../../graphql/graphql.js';
import { byCode } from '../../../../ui/code-order.js';

type Whole<Part> = Omit<Part, '__typename'>;
type ReleaseNumber = Pick<MergePartsFragment['baseRelease'], 'number'>;

/** A question of a merge, whoever's release comes to whom. */
export interface Question extends Omit<Whole<MergePartsFragment['conflicts'][number]>, 'kind'> {
  readonly kind: FrameworkEntryKind;
}

interface Contents extends Pick<MergePartsFragment, 'decidedCount' | 'total' | 'availableActions'> {
  readonly baseRelease: ReleaseNumber;
  readonly targetRelease: ReleaseNumber;
}

export interface Merge extends Contents, Pick<MergePartsFragment, 'version' | 'startedAt' | 'startedBy'> {
  readonly conflicts: readonly Question[];
}

type StoredPreview = NonNullable<MergePreviewQuery['mergePreview']>;
type TakenNote = Whole<StoredPreview['taken'][number]>;
export type KeptNote = Whole<StoredPreview['kept'][number]>;

export interface Preview extends Pick<StoredPreview, 'takenCount' | 'keptCount' | 'total' | 'availableActions'> {
  readonly targetRelease: ReleaseNumber;
  readonly taken: readonly TakenNote[];
  readonly kept: readonly KeptNote[];
  readonly conflicts: readonly Pick<Question, 'itemId' | 'code' | 'title' | 'field' | 'reason'>[];
}

export type Choice = NonNullable<Question['choice']>;

/** What the address calls a question: the item and what of it is asked. */
export const placeOf = ({ itemId, field }: Pick<Question, 'itemId' | 'field'>) => `${itemId}.${field}`;

const fieldPrefix = 'feld-';
export const placeOfField = (code: string) => fieldPrefix + code;

export type Chosen =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'missing' }
  | ({ readonly kind: 'field' } & FieldQuestions)
  | { readonly kind: 'question'; readonly question: Question };

export function chosenAt(questions: readonly Question[], place: string | undefined): Chosen {
  if (place === undefined) return { kind: 'nothing' };
  const field = byField(questions).find(({ code }) => placeOfField(code) === place);
  if (field) return { kind: 'field', ...field };
  const question = questions.find((one) => placeOf(one) === place);
  return question ? { kind: 'question', question } : { kind: 'missing' };
}

export interface FieldQuestions {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly Question[];
}

/** In the order of the framework's numbers, what stands beside the fields last; the questions about one item stay as they come. */
export const inOrder = (questions: readonly Question[]): Question[] =>
  [...questions].sort(
    (one, other) =>
      Number(one.fieldCode === '') - Number(other.fieldCode === '') ||
      byCode(one.fieldCode, other.fieldCode) ||
      byCode(one.code, other.code),
  );

export function byField(questions: readonly Question[]): FieldQuestions[] {
  const titles = new Map(questions.map(({ fieldCode, fieldTitle }) => [fieldCode, fieldTitle]));
  return [...titles].map(([code, title]) => ({ code, title, questions: questions.filter(({ fieldCode }) => fieldCode === code) }));
}

export const openOf = (questions: readonly Question[]) => questions.filter(({ choice }) => choice === null);

/** The open question after the one at the given place, beginning again at the top. */
export function nextOpen(questions: readonly Question[], place: string | undefined): Question | null {
  const at = questions.findIndex((question) => placeOf(question) === place);
  const start = at < 0 ? questions.findIndex(({ fieldCode }) => placeOfField(fieldCode) === place) : at + 1;
  const rest = [...questions.slice(Math.max(start, 0)), ...questions.slice(0, Math.max(start, 0))];
  return openOf(rest).find((question) => placeOf(question) !== place) ?? null;
}

/** What holds after an answer; null as long as there is none. */
export function resultOf({ theirs, mine }: Pick<Question, 'theirs' | 'mine'>, choice: Choice | null, own: string): string {
  return { theirs: theirs ?? '', mine, own, open: mine }[choice ?? 'open'];
}

export interface NoteGroup<What extends string> {
  readonly what: What;
  readonly items: readonly { readonly itemId: string; readonly name: string; readonly fields: readonly string[] }[];
}

interface Note<What extends string> {
  readonly what: What;
  readonly itemId: string;
  readonly code: string | null;
  readonly title: string;
  readonly field: string | null;
}

/** One line per item and kind of change, however many of its texts it is about. */
export function grouped<What extends string>(notes: readonly Note<What>[]): NoteGroup<What>[] {
  return [...new Set(notes.map(({ what }) => what))].map((what) => {
    const alike = notes.filter((note) => note.what === what);
    const ordered = [...alike].sort((one, other) => byCode(one.code, other.code));
    const ids = [...new Set(ordered.map(({ itemId }) => itemId))];
    return { what, items: ids.map((id) => line(alike.filter(({ itemId }) => itemId === id))) };
  });
}

function line(notes: readonly Note<string>[]) {
  const [first] = notes;
  return {
    itemId: first?.itemId ?? '',
    name: [first?.code, first?.title].filter(Boolean).join(' '),
    fields: notes.flatMap(({ field }) => (field === null ? [] : [field])),
  };
}
