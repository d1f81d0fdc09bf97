import { useMemo } from 'react';
import type { Outcome } from '../../../../api/act.js';
import { useAutosave } from '../../../../api/useAutosave.js';
import { useViewer } from '../../../../api/viewer.js';
import { placeOf, type Choice, type Question } from './merge-questions.js';
import { useMergeActs } from './merge-scene.js';

export interface Answer {
  readonly choice: Choice | null;
  readonly own: string;
}

const required: readonly Question['field'][] = ['title', 'priority'];

/** The answer to one question, saved by itself. */
export function useAnswer(question: Question) {
  const { accountId, acting } = useViewer();
  const {
    key,
    decide: [decide],
  } = useMergeActs();
  const { itemId, field, choice, own } = question;
  const current = useMemo<Answer>(() => ({ choice, own: own ?? '' }), [choice, own]);
  return useAutosave<Answer>({
    key: `${accountId}:${acting.id}:${key}:${placeOf(question)}`,
    current,
    version: question.version,
    save: async (answer, expectedVersion) =>
      versionOf(
        question,
        await decide({ itemId, field, expectedVersion, choice: answer.choice, own: answer.choice === 'own' ? answer.own.trim() : null }),
      ),
    isComplete: (answer) => answer.choice !== 'own' || !required.includes(field) || answer.own.trim() !== '',
  });
}

function versionOf(question: Question, outcome: Outcome<{ readonly conflicts: readonly Question[] }>): Outcome<{ version: number }> {
  if (outcome.kind !== 'done') return outcome;
  const saved = outcome.value.conflicts.find((one) => placeOf(one) === placeOf(question));
  return { kind: 'done', value: { version: saved?.version ?? 0 } };
}
