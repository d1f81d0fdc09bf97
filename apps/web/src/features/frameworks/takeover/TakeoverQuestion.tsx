import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, type Outcome } from '../../../api/act.js';
import { useAutosave } from '../../../api/useAutosave.js';
import { useViewer } from '../../../api/viewer.js';
import { DecideTakeoverConflictDocument } from '../../../graphql/graphql.js';
import { ButtonLink } from '../../../ui/Button.js';
import { ConflictDialog } from '../../../ui/ConflictDialog.js';
import { useFormats } from '../../../ui/format.js';
import { ActionBar } from '../../../ui/Page.js';
import { SaveStatus } from '../../../ui/SaveStatus.js';
import { MergeAnswer } from '../../concepts/merge/MergeAnswer.js';
import { MergeSides } from '../../concepts/merge/MergeSides.js';
import type { Answer } from '../../concepts/merge/useAnswer.js';
import { PaneHead } from '../../concepts/PaneHead.js';
import { placeOf, type Merge, type Question } from './TakeoverDesk.js';

interface TakeoverQuestionProps {
  readonly merge: Merge;
  readonly question: Question;
  readonly next: string;
  readonly onConflict: () => void;
}

export function TakeoverQuestion({ merge, question, next, onConflict }: TakeoverQuestionProps) {
  const { t } = useTranslation('takeover');
  const words = useTranslation('merge').t;
  const entry = useTranslation('releases').t;
  const { value, change, state, retry, keepMine, takeTheirs } = useTakeoverAnswer(question);
  const name = `${[question.code, question.title].filter(Boolean).join(' ')} · ${words(`field.${question.field}`)}`;
  const takeStored = () => {
    takeTheirs();
    onConflict();
  };
  return (
    <article className="stack merge-question">
      <PaneHead trail={entry(`entry.${question.kind}`)} title={name} documentTitle={name}>
        <p className="quiet">{t(`reason.${question.reason}`)}</p>
      </PaneHead>
      <MergeSides merge={merge} question={question} />
      <MergeAnswer question={question} answer={value} onChange={change} problem={state.kind === 'refused' ? state.problem : null} />
      <DecidedBy question={question} />
      <ActionBar status={<SaveStatus state={state} onRetry={() => void retry()} incomplete={words('incomplete')} />}>
        <ButtonLink variant="primary" to={next}>
          {words('next.label')}
        </ButtonLink>
      </ActionBar>
      {state.kind === 'changed-meanwhile' && (
        <ConflictDialog
          conflict={state.conflict}
          fieldName={() => words('result')}
          onKeepMine={() => keepMine(state.conflict.currentVersion)}
          onTakeTheirs={takeStored}
        />
      )}
    </article>
  );
}

function DecidedBy({ question: { decidedBy, decidedAt } }: { readonly question: Question }) {
  const words = useTranslation('merge').t;
  const { moment } = useFormats();
  return decidedBy && decidedAt ? <p className="small quiet">{words('decidedBy', { name: decidedBy, when: moment(decidedAt) })}</p> : null;
}

const required: readonly Question['field'][] = ['title', 'priority'];

/** The answer to one question, saved by itself. */
function useTakeoverAnswer(question: Question) {
  const { accountId, acting } = useViewer();
  const [decide] = useAct(DecideTakeoverConflictDocument, 'decideTakeoverConflict');
  const { itemId, field, choice, own } = question;
  const current = useMemo<Answer>(() => ({ choice, own: own ?? '' }), [choice, own]);
  return useAutosave<Answer>({
    key: `${accountId}:${acting.id}:takeover:${placeOf(question)}`,
    current,
    version: question.version,
    save: async (answer, expectedVersion) => {
      const text = answer.choice === 'own' ? answer.own.trim() : null;
      return versionOf(question, await decide({ input: { itemId, field, expectedVersion, choice: answer.choice, own: text } }));
    },
    isComplete: (answer) => answer.choice !== 'own' || !required.includes(field) || answer.own.trim() !== '',
  });
}

function versionOf(question: Question, outcome: Outcome<Merge>): Outcome<{ version: number }> {
  if (outcome.kind !== 'done') return outcome;
  const saved = outcome.value.conflicts.find((one) => placeOf(one) === placeOf(question));
  return { kind: 'done', value: { version: saved?.version ?? 0 } };
}
