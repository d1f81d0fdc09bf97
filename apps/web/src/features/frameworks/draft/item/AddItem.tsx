import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../../api/act.js';
import { AddFrameworkItemDocument } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { TextField } from '../../../../ui/form/Field.js';
import { Form } from '../../../../ui/form/Form.js';
import { ProblemSummary } from '../../../../ui/feedback/ProblemSummary.js';
import { useForm } from '../../../../ui/form/useForm.js';
import type { Kind } from '../draft-tree.js';

interface AddItemProps {
  readonly kind: Kind;
  readonly parentId: string | null;
}

export function AddItem(props: AddItemProps) {
  const { t } = useTranslation('draft');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button small icon="add" text={t(`add.${props.kind}`)} aria-haspopup="dialog" onClick={() => setOpen(true)} />
      {open && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function AddDialog({ kind, parentId, onClose }: AddItemProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('draft');
  const formId = useId();
  const [title, setTitle] = useState('');
  const [act] = useOneTimeAct(AddFrameworkItemDocument, 'addFrameworkItem');
  const navigate = useNavigate();
  const sending = useForm({
    needs: { title: [title, t('needs.title')] },
    send: () => act({ input: { kind, parentId, title: title.trim() } }),
    done: ({ id }) => {
      onClose();
      return navigate(`/rahmenkonzept/entwurf/${id}`);
    },
  });
  return (
    <Dialog
      title={t(`add.${kind}`)}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('add.act')} busy={sending.busy} />
        </>
      }
    >
      <ProblemSummary trouble={sending.trouble} />
      <Form id={formId} sending={sending}>
        <TextField
          label={t('form.title')}
          hint={t('add.hint')}
          required
          value={title}
          onChange={setTitle}
          error={sending.errorAt('title')}
        />
      </Form>
    </Dialog>
  );
}
