import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { AddConceptCommentDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { TextArea } from '../../../ui/form/Field.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';

interface CommentFormProps {
  /** An item, a thread to answer in, or without both the whole concept. */
  readonly itemId?: string;
  readonly threadId?: string;
  readonly label: string;
  readonly actLabel: string;
  readonly onDone?: () => void;
}

export function CommentForm({ itemId, threadId, label, actLabel, onDone }: CommentFormProps) {
  const { text, setText, sending } = useComment({ itemId: itemId ?? null, threadId: threadId ?? null, onDone });
  return (
    <Form className="stack stack--close comment-form" sending={sending}>
      <ProblemSummary trouble={sending.trouble} />
      <TextArea label={label} rows={2} required value={text} onChange={setText} error={sending.errorAt('text')} />
      <div>
        <Button type="submit" small text={actLabel} busy={sending.busy} />
      </div>
    </Form>
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
  const [act] = useOneTimeAct(AddConceptCommentDocument, 'addConceptComment');
  const toast = useToast();
  const sending = useForm({
    needs: { text: [text, t('needsText')] },
    send: () => act({ input: { itemId, threadId, text } }),
    done: () => {
      setText('');
      clear();
      toast(t(threadId ? 'answered' : 'commented'));
      onDone?.();
    },
  });
  return { text, setText, sending };
}
