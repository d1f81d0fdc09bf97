import type { Stance } from '../../../graphql/graphql.js';
import { berlinDay } from '../../../ui/values/format.js';
import { folded, wordsIn } from '../../../ui/words/search.js';
import { itemsIn, type Challenge, type Field, type Goal, type Item } from './concept-tree.js';

export interface ConceptFilter {
  readonly field: string | null;
  readonly stance: Stance | 'undecided' | null;
  /** The first day a change may be from. */
  readonly since: string | null;
  readonly text: string;
  /** Items with open comments; null shows all. */
  readonly commented: ReadonlyMap<string, number> | null;
}

export const isSet = ({ field, stance, since, text, commented }: ConceptFilter) =>
  [field, stance, since, commented].some((part) => part !== null) || text.trim() !== '';

/** The tree with only what the filter leaves; a goal stays for its measure's sake, a challenge for its own words'. */
export function filtered(fields: readonly Field[], filter: ConceptFilter): readonly Field[] {
  if (!isSet(filter)) return fields;
  const chosen = filter.field ? fields.filter((field) => field.code === filter.field) : fields;
  const test = testOf(filter);
  return chosen.map((field) => ({ ...field, challenges: challengesLeft(field, test) })).filter(({ challenges }) => challenges.length > 0);
}

/** What the filter asks for, without the goals that stay only for a measure's sake. */
export const hitsIn = (fields: readonly Field[], filter: ConceptFilter) =>
  itemsIn(filtered(fields, filter)).filter(testOf(filter).item).length;

interface Test {
  readonly item: (item: Item) => boolean;
  readonly challenge: (challenge: Challenge) => boolean;
}

function testOf({ stance, since, text, commented }: ConceptFilter): Test {
  const says = wordsIn(text);
  const onlyWords = [stance, since, commented].every((part) => part === null) && text.trim() !== '';
  return {
    item: (item) => isOf(item, stance) && isSince(item, since) && (commented?.has(item.id) ?? true) && says(searched(item, wordsOfItem)),
    challenge: (challenge) => onlyWords && says(searched(challenge, wordsOfChallenge)),
  };
}

const isOf = (item: Item, stance: ConceptFilter['stance']) => stance === null || (item.stance ?? 'undecided') === stance;

const isSince = ({ updatedAt }: Item, since: string | null) => since === null || (updatedAt !== null && berlinDay(updatedAt) >= since);

function challengesLeft(field: Field, test: Test): Challenge[] {
  return field.challenges
    .map((challenge) => ({ ...challenge, items: challenge.items.flatMap((goal) => goalLeft(goal, test)) }))
    .filter((challenge) => challenge.items.length > 0 || test.challenge(challenge));
}

function goalLeft(goal: Goal, test: Test): Goal[] {
  const measures = goal.measures.filter(test.item);
  return test.item(goal) || measures.length > 0 ? [{ ...goal, measures }] : [];
}

// Folding costs more than looking; an item changes its object whenever it changes.
const foldedTexts = new WeakMap<object, string>();

function searched<Subject extends object>(subject: Subject, words: (subject: Subject) => readonly (string | null | undefined)[]): string {
  const known = foldedTexts.get(subject) ?? folded(words(subject).filter(Boolean).join(' '));
  foldedTexts.set(subject, known);
  return known;
}

/** The words that hold here and the district's: one remembers either. */
const wordsOfItem = ({ code, title, text, target, responsible, reason, district }: Item) => [
  ...[code, title, text, target, responsible, reason],
  ...[district?.title, district?.text, district?.target, district?.responsible],
];

const wordsOfChallenge = ({ code, title, text }: Challenge) => [code, title, text];
