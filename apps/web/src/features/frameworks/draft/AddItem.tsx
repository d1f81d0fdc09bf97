import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import { AddFrameworkItemDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { TextField } from '../../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import type { Kind } from './draft-tree.js';

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
  const [act, busy] = useOneTimeAct(AddFrameworkItemDocument, 'addFrameworkItem');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const navigate = useNavigate();
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const outcome = await act({ input: { kind, parentId, title: title.trim() } });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    await navigate(`/rahmenkonzept/entwurf/${outcome.value.id}`);
  };
  return (
    <Dialog
      title={t(`add.${kind}`)}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('add.act')} busy={busy} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <form id={formId} onSubmit={(event) => void add(event)}>
        <TextField
          label={t('form.title')}
          hint={t('add.hint')}
          required
          value={title}
          onChange={setTitle}
          error={issueAt(trouble, 'title')}
        />
      </form>
    </Dialog>
  );
}
