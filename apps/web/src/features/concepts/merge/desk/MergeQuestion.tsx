import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.js';
import { ConflictDialog } from '../../../../ui/dialog/ConflictDialog.js';
import { useFormats } from '../../../../ui/values/format.js';
import { ActionBar } from '../../../../ui/page/Page.js';
import { SaveStatus } from '../../../../ui/feedback/SaveStatus.js';
import { PaneHead } from '../../../../ui/tree/PaneHead.js';
import { FinishMerge } from './FinishMerge.js';
import { MergeAnswer } from './MergeAnswer.js';
import { MergeBulk } from './MergeBulk.js';
import { resultOf, type Merge, type Question } from './merge-questions.js';
import { useMergeScene } from './merge-scene.js';
import { MergeSides, useWords } from './MergeSides.js';
import { useAnswer } from './useAnswer.js';

interface MergeQuestionProps {
  readonly merge: Merge;
  readonly question: Question;
  readonly onNext: (() => void) | null;
  readonly onConflict: () => void;
}

export function MergeQuestion({ merge, question, ...props }: MergeQuestionProps) {
  const { t } = useTranslation('merge');
  const entry = useTranslation('releases').t;
  const { say } = useMergeScene();
  const name = [question.code, question.title].filter(Boolean).join(' ');
  const field = t(`field.${question.field}`);
  const place = `${question.fieldCode} ${question.fieldTitle || t('beside')}`.trim();
  const state = t(question.choice ? 'progress.decided' : 'progress.open');
  return (
    <article className="stack merge-question">
      <PaneHead
        trail={`${place} › ${entry(`entry.${question.kind}`)}`}
        title={`${name} · ${field}`}
        documentTitle={`${name} · ${field} · ${state}`}
      >
        <p className="quiet">{say(`reason.${question.reason}`)}</p>
      </PaneHead>
      <MergeSides merge={merge} question={question} />
      {merge.availableActions.includes('decide') ? (
        <Answering merge={merge} question={question} {...props} />
      ) : (
        <Answered question={question} />
      )}
    </article>
  );
}

function Answering({ merge, question, onNext, onConflict }: MergeQuestionProps) {
  const { t } = useTranslation('merge');
  const { value, change, state, retry, keepMine, takeTheirs } = useAnswer(question);
  const takeStored = () => {
    takeTheirs();
    onConflict();
  };
  return (
    <>
      <MergeAnswer question={question} answer={value} onChange={change} problem={state.kind === 'refused' ? state.problem : null} />
      <DecidedBy question={question} />
      <ActionBar status={<SaveStatus state={state} onRetry={() => void retry()} incomplete={t('incomplete')} />}>
        <MergeBulk merge={merge} within={question} />
        {onNext && <Button variant="primary" icon="arrow-forward" text={t('next.label')} onClick={onNext} />}
        {!onNext && <FinishMerge merge={merge} />}
      </ActionBar>
      {state.kind === 'changed-meanwhile' && (
        <ConflictDialog
          conflict={state.conflict}
          fieldName={() => t('result')}
          onKeepMine={() => keepMine(state.conflict.currentVersion)}
          onTakeTheirs={takeStored}
        />
      )}
    </>
  );
}

function Answered({ question }: { readonly question: Question }) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const words = useWords(question.field);
  if (question.choice === null) return <p className="quiet">{t('read.open')}</p>;
  return (
    <section className="stack stack--tight">
      <h3>
        {t('result')} · {say(`choice.${question.choice}`)}
      </h3>
      {question.field !== 'item' && <p className="prose">{words(resultOf(question, question.choice, question.own ?? ''))}</p>}
      <DecidedBy question={question} />
    </section>
  );
}

function DecidedBy({ question: { decidedBy, decidedAt } }: { readonly question: Question }) {
  const { t } = useTranslation('merge');
  const { moment } = useFormats();
  return decidedBy && decidedAt ? <p className="small quiet">{t('decidedBy', { name: decidedBy, when: moment(decidedAt) })}</p> : null;
}
