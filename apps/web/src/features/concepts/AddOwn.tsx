import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useOneTimeAct } from '../../api/act.js';
import { useKept } from '../../api/kept.js';
import { useViewer } from '../../api/viewer.js';
import { AddOwnItemDocument, type ConceptItemKind, type Priority } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { TextArea, TextField } from '../../ui/Field.js';
import { PrioritySelect } from './PrioritySelect.js';
import { issueAt, ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';

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
  const { form, change, add, busy, trouble } = useAddOwn({ kind, parentId, address, onClose });
  return (
    <Dialog
      title={t(`own.add.${kind}`)}
      onClose={onClose}
      footer={
        <>
          <Button text={t('own.cancel')} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t(`own.add.${kind}`)} busy={busy} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <form id={formId} className="stack" onSubmit={(event) => void add(event)}>
        <TextField
          label={t('form.title')}
          required
          value={form.title}
          onChange={(title) => change({ ...form, title })}
          error={issueAt(trouble, 'title')}
        />
        <TextArea
          label={t('form.text')}
          required
          value={form.text}
          onChange={(text) => change({ ...form, text })}
          error={issueAt(trouble, 'text')}
        />
        <TextField label={t('form.target')} optional value={form.target} onChange={(target) => change({ ...form, target })} />
        <TextField
          label={t('form.responsible')}
          optional
          value={form.responsible}
          onChange={(responsible) => change({ ...form, responsible })}
        />
        <PrioritySelect value={form.priority} onChange={(priority) => change({ ...form, priority })} />
      </form>
    </Dialog>
  );
}

function useAddOwn({ kind, parentId, address, onClose }: AddOwnProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('concepts');
  const { accountId } = useViewer();
  const [form, change, clear] = useKept(`${accountId}:own:${parentId}`, empty);
  const [act, busy] = useOneTimeAct(AddOwnItemDocument, 'addOwnItem');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const navigate = useNavigate();
  const toast = useToast();
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await act({ input: { parentId, kind, ...form, priority: form.priority || null } });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    clear();
    onClose();
    toast(t(`own.added.${kind}`));
    await navigate(`${address}/${outcome.value.id}`, { state: { toHeading: true } });
  };
  return { form, change, add, busy, trouble };
}
