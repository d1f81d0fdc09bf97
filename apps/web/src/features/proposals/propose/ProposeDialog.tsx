import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { ProposeToFrameworkDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { TextArea } from '../../../ui/form/Field.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';
import type { Item } from '../../concepts/tree/concept-tree.js';
import { Deviations } from '../../concepts/item/Deviations.js';
import { wordingOf } from '../../concepts/item/item-form.js';

interface ProposeDialogProps {
  readonly item: Item;
  readonly onClose: () => void;
}

/** What is proposed is what is saved now; the district reads it together with the reason. */
export function ProposeDialog({ item, onClose }: ProposeDialogProps) {
  const { t } = useTranslation('proposals');
  const formId = useId();
  const { note, setNote, sending } = usePropose(item, onClose);
  return (
    <Dialog
      wide
      title={t('propose.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('propose.act')} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <p>{t('propose.text')}</p>
      {item.district ? <Deviations form={wordingOf(item)} item={item} /> : <OwnWords item={item} />}
      <Form id={formId} sending={sending}>
        <TextArea
          label={t('propose.note')}
          hint={t('propose.noteHint')}
          required
          rows={4}
          value={note}
          onChange={setNote}
          error={sending.errorAt('note')}
        />
      </Form>
    </Dialog>
  );
}

function OwnWords({ item: { title, text } }: { readonly item: Item }) {
  return (
    <div className="stack stack--tight">
      <p>
        <strong>{title}</strong>
      </p>
      {text && <p className="prose">{text}</p>}
    </div>
  );
}

function usePropose(item: Item, onClose: () => void) {
  const { t } = useTranslation('proposals');
  const { accountId, acting } = useViewer();
  const [note, setNote, clear] = useKept(`${accountId}:${acting.id}:propose:${item.id}`, '');
  const [act] = useOneTimeAct(ProposeToFrameworkDocument, 'proposeToFramework');
  const toast = useToast();
  const sending = useForm({
    needs: { note: [note, t('propose.needsNote')] },
    send: () => act({ itemId: item.id, note }),
    done: () => {
      clear();
      toast(t('propose.done'));
      onClose();
    },
  });
  return { note, setNote, sending };
}
