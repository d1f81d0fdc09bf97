import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { AddConceptCommentDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { TextArea } from '../../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';

interface CommentFormProps {
  /** An item, a thread to answer in, or without both the whole concept. */
  readonly itemId?: string;
  readonly threadId?: string;
  readonly label: string;
  readonly actLabel: string;
  readonly onDone?: () => void;
}

export function CommentForm({ itemId, threadId, label, actLabel, onDone }: CommentFormProps) {
  const { text, setText, send, busy, trouble } = useComment({ itemId: itemId ?? null, threadId: threadId ?? null, onDone });
  return (
    <form className="stack stack--close comment-form" onSubmit={(event) => void send(event)}>
      <ProblemSummary trouble={trouble} />
      <TextArea label={label} rows={2} required value={text} onChange={setText} error={issueAt(trouble, 'text')} />
      <div>
        <Button type="submit" small text={actLabel} busy={busy} />
      </div>
    </form>
  );
}

interface Comment {
  readonly itemId: string | null;
  readonly threadId: string | null;
  readonly onDone: (() => void) | undefined;
}

function useComment({ itemId, threadId, onDone }: Comment) {
  const { t } = useTranslation('review');
  const { accountId, acting } = useViewer();
  const [text, setText, clear] = useKept(`${accountId}:${acting.id}:comment:${threadId ?? itemId ?? 'whole'}`, '');
  const [act, busy] = useOneTimeAct(AddConceptCommentDocument, 'addConceptComment');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy) return;
    const outcome = await act({ input: { itemId, threadId, text } });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    setTrouble(null);
    setText('');
    clear();
    toast(t(threadId ? 'answered' : 'commented'));
    onDone?.();
  };
  return { text, setText, send, busy, trouble };
}
