import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { AddOwnItemDocument, type ConceptItemKind, type Priority } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { TextArea, TextField } from '../../../ui/form/Field.js';
import { PrioritySelect } from './PrioritySelect.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';

interface AddOwnProps {
  readonly kind: ConceptItemKind;
  readonly parentId: string;
  readonly address: string;
}

export function AddOwn(props: AddOwnProps) {
  const { t } = useTranslation('concepts');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button small icon="add" text={t(`own.add.${props.kind}`)} onClick={() => setOpen(true)} />
      {open && <AddOwnDialog {...props} onClose={() => setOpen(false)} />}
    </div>
  );
}

const empty = { title: '', text: '', target: '', responsible: '', priority: '' as Priority | '' };

function AddOwnDialog({ kind, parentId, address, onClose }: AddOwnProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('concepts');
  const formId = useId();
  const { form, change, sending } = useAddOwn({ kind, parentId, address, onClose });
  return (
    <Dialog
      title={t(`own.add.${kind}`)}
      onClose={onClose}
      footer={
        <>
          <Button text={t('own.cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t(`own.add.${kind}`)} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} className="stack" sending={sending}>
        <TextField
          label={t('form.title')}
          required
          value={form.title}
          onChange={(title) => change({ ...form, title })}
          error={sending.errorAt('title')}
        />
        <TextArea
          label={t('form.text')}
          required
          value={form.text}
          onChange={(text) => change({ ...form, text })}
          error={sending.errorAt('text')}
        />
        <TextField label={t('form.target')} optional value={form.target} onChange={(target) => change({ ...form, target })} />
        <TextField
          label={t('form.responsible')}
          optional
          value={form.responsible}
          onChange={(responsible) => change({ ...form, responsible })}
        />
        <PrioritySelect value={form.priority} onChange={(priority) => change({ ...form, priority })} />
      </Form>
    </Dialog>
  );
}

function useAddOwn({ kind, parentId, address, onClose }: AddOwnProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('concepts');
  const { accountId } = useViewer();
  const [form, change, clear] = useKept(`${accountId}:own:${parentId}`, empty);
  const [act] = useOneTimeAct(AddOwnItemDocument, 'addOwnItem');
  const navigate = useNavigate();
  const toast = useToast();
  const sending = useForm({
    needs: { title: [form.title, t('needs.title')], text: [form.text, t('needs.text')] },
    send: () => act({ input: { parentId, kind, ...form, priority: form.priority || null } }),
    done: ({ id }) => {
      clear();
      onClose();
      toast(t(`own.added.${kind}`));
      return navigate(`${address}/${id}`, { state: { toHeading: true } });
    },
  });
  return { form, change, sending };
}
