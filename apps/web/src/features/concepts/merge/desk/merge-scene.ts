import { createContext, useContext, type ReactNode } from 'react';
import type { Outcome } from '../../../../api/act.js';
import type { Choice, KeptNote, Question } from './merge-questions.js';

/** What a merge says about its two sides: it depends on whose release comes to whom. */
type SaidOfSides =
  | 'title'
  | 'back'
  | 'intro'
  | 'ready'
  | 'finished'
  | 'third'
  | `side.${'base' | 'theirs' | 'mine'}`
  | `choice.${Choice}`
  | `choiceText.${Choice}`
  | `itemChoice.${'theirs' | 'mine'}`
  | `itemChoiceText.${'theirs' | 'mine'}`
  | `reason.${Question['reason']}`
  | `keptAs.${KeptNote['what']}`;

/** Where a merge is worked on and in which words. */
interface MergeScene {
  readonly address: string;
  /** The page above. */
  readonly above: string;
  readonly say: (text: SaidOfSides, values?: { readonly number: number }) => string;
}

interface Answering {
  readonly itemId: string;
  readonly field: Question['field'];
  readonly expectedVersion: number;
  readonly choice: Choice | null;
  readonly own: string | null;
}

interface AnsweringMany {
  readonly choice: 'theirs' | 'mine';
  readonly fieldCode?: string | undefined;
  readonly field?: Question['field'] | undefined;
}

type Act<Input, Value> = readonly [act: (input: Input) => Promise<Outcome<Value>>, busy: boolean];

/** What is done in an open merge. */
interface MergeActs {
  /** Tells kept texts of this merge apart from those of another one. */
  readonly key: string;
  readonly decide: Act<Answering, { readonly conflicts: readonly Question[] }>;
  readonly decideAlike: Act<AnsweringMany, { readonly decidedCount: number }>;
  readonly finish: Act<{ readonly expectedVersion: number }, unknown>;
  readonly wayOut: ReactNode;
  /** What happens without a question. */
  readonly unasked: ReactNode;
}

export const MergeSceneContext = createContext<MergeScene | null>(null);
export const MergeActsContext = createContext<MergeActs | null>(null);

export function useMergeScene(): MergeScene {
  return present(useContext(MergeSceneContext));
}

export function useMergeActs(): MergeActs {
  return present(useContext(MergeActsContext));
}

function present<Value>(value: Value | null): Value {
  if (value === null) throw new Error('a merge needs its scene');
  return value;
}
