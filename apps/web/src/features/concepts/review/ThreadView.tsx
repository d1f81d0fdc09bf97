import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { ResolveConceptThreadDocument, type CommentPartsFragment } from '../../../graphql/graphql.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Button } from '../../../ui/Button.js';
import { useFormats } from '../../../ui/values/format.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { CommentForm } from './CommentForm.js';
import { isOpen, type Thread } from './review-threads.js';
import './review.css';

/** A comment with its answers; it is answered and settled where it stands. */
export function ThreadView({ thread, mayComment }: { readonly thread: Thread; readonly mayComment: boolean }) {
  const { t } = useTranslation('review');
  const { moment } = useFormats();
  const { resolvedAt, resolvedBy } = thread;
  return (
    <article className={`thread ${isOpen(thread) ? '' : 'thread--settled'}`}>
      <Said comment={thread} />
      {thread.answers.length > 0 && (
        <ol role="list" className="thread__answers">
          {thread.answers.map((answer) => (
            <li key={answer.id}>
              <Said comment={answer} />
            </li>
          ))}
        </ol>
      )}
      {resolvedAt && resolvedBy && <p className="small quiet">{t('settledBy', { name: resolvedBy, when: moment(resolvedAt) })}</p>}
      {mayComment && <ThreadActs thread={thread} />}
    </article>
  );
}

type Spoken = Pick<CommentPartsFragment, 'text' | 'at' | 'author' | 'origin'>;

function Said({ comment: { text, at, author, origin } }: { readonly comment: Spoken }) {
  const { moment } = useFormats();
  return (
    <div className="stack stack--tight">
      <p className="small quiet">
        <strong>{author}</strong> · {moment(at)} <ExampleBadge origin={origin} />
      </p>
      <p className="prose">{text}</p>
    </div>
  );
}

function ThreadActs({ thread }: { readonly thread: Thread }) {
  const { t } = useTranslation('review');
  const [answering, setAnswering] = useState(false);
  const { settle, busy, trouble } = useSettle(thread);
  if (answering)
    return <CommentForm threadId={thread.id} label={t('answerLabel')} actLabel={t('sendAnswer')} onDone={() => setAnswering(false)} />;
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <div className="row">
        {isOpen(thread) && <Button small variant="tertiary" text={t('answer')} onClick={() => setAnswering(true)} />}
        <Button small variant="tertiary" text={t(isOpen(thread) ? 'settle' : 'reopen')} busy={busy} onClick={() => void settle()} />
      </div>
    </>
  );
}

function useSettle(thread: Thread) {
  const [act, busy] = useAct(ResolveConceptThreadDocument, 'resolveConceptThread');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const settle = async () => {
    const outcome = await act({ threadId: thread.id, resolved: isOpen(thread) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return { settle, busy, trouble };
}
