import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../api/act.js';
import { Choices } from '../../../../ui/form/Choices.js';
import { Select, TextArea } from '../../../../ui/form/Field.js';
import { useKeys } from '../../../../ui/keys.js';
import { issueAt } from '../../../../ui/feedback/ProblemSummary.js';
import { WordDiff } from '../../../../ui/words/WordDiff.js';
import { resultOf, type Choice, type Question } from './merge-questions.js';
import { useMergeScene } from './merge-scene.js';
import type { Answer } from './useAnswer.js';

interface MergeAnswerProps {
  readonly question: Pick<Question, 'field' | 'theirs' | 'mine'>;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
  readonly problem: Problem | null;
}

const choices = ['theirs', 'mine', 'own'] as const;
const sides = ['theirs', 'mine'] as const;

export function MergeAnswer({ question, answer, onChange, problem }: MergeAnswerProps) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const isItem = question.field === 'item';
  const choose = (choice: Choice | undefined) => {
    if (!choice || (isItem && choice === 'own')) return;
    // A third text starts from what holds now.
    const start = choice === 'own' && answer.own === '' ? resultOf(question, answer.choice, '') : answer.own;
    onChange({ choice, own: start });
  };
  useKeys({ '1': () => choose('theirs'), '2': () => choose('mine'), '3': () => choose('own') });
  const offered = isItem
    ? sides.map((value) => ({ value, label: say(`itemChoice.${value}`), text: say(`itemChoiceText.${value}`) }))
    : choices.map((value) => ({ value, label: say(`choice.${value}`), text: say(`choiceText.${value}`) }));
  const trouble = problem && ({ kind: 'problem', problem } as const);
  return (
    <>
      <Choices<Choice>
        legend={t('question')}
        choices={offered}
        value={answer.choice}
        onChange={choose}
        error={issueAt(trouble, 'choice')}
      />
      {!isItem && <Result question={question} answer={answer} onChange={onChange} error={issueAt(trouble, 'own')} />}
      {answer.choice === 'own' && question.field !== 'priority' && <Third theirs={question.theirs ?? ''} own={answer.own} />}
    </>
  );
}

/** What the third text says otherwise than the district, word by word. */
function Third({ theirs, own }: { readonly theirs: string; readonly own: string }) {
  const { say } = useMergeScene();
  if (theirs.trim() === '' || theirs.trim() === own.trim()) return null;
  return (
    <div className="deviations" aria-live="polite">
      <h4>{say('third')}</h4>
      <p className="prose">
        <WordDiff before={theirs} after={own} />
      </p>
    </div>
  );
}

interface ResultProps extends Omit<MergeAnswerProps, 'problem'> {
  readonly error: string | undefined;
}

/** What will hold; whoever changes it has chosen a text of their own. */
function Result({ question, answer, onChange, error }: ResultProps) {
  const { t } = useTranslation('merge');
  const shared = {
    label: t('result'),
    hint: t('resultHint'),
    error,
    value: resultOf(question, answer.choice, answer.own),
    onChange: (own: string) => onChange({ choice: 'own', own }),
  };
  if (question.field !== 'priority') return <TextArea {...shared} rows={question.field === 'text' ? 4 : 1} />;
  return (
    <Select {...shared}>
      {shared.value === '' && <option value="">{t('priority.none')}</option>}
      {(['high', 'medium', 'low'] as const).map((priority) => (
        <option key={priority} value={priority}>
          {t(`priority.${priority}`)}
        </option>
      ))}
    </Select>
  );
}
