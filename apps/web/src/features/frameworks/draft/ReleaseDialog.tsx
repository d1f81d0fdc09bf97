import { useId, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useSurroundings, useViewer } from '../../../api/viewer.js';
import { ReleaseFrameworkDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { DateField } from '../../../ui/DateField.js';
import { Dialog } from '../../../ui/Dialog.js';
import { TextField } from '../../../ui/Field.js';
import { issueAt, ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import type { Draft } from './draft-tree.js';

interface ReleaseDialogProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** The resolution under which the draft becomes the release in force. */
export function ReleaseDialog({ draft, onClose }: ReleaseDialogProps) {
  const { t } = useTranslation('draft');
  const formId = useId();
  const { form, change, send, busy, trouble } = useRelease(draft, onClose);
  const bind = (field: keyof typeof form) => ({
    value: form[field],
    onChange: (value: string) => change({ ...form, [field]: value }),
    error: issueAt(trouble, field),
  });
  return (
    <Dialog
      title={t('release.title', { number: draft.number })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button type="submit" form={formId} variant="primary" text={t('release.act')} busy={busy} />
        </>
      }
    >
      <p>{t('release.consequence')}</p>
      <ProblemSummary trouble={trouble} />
      <form id={formId} className="stack" onSubmit={(event) => void send(event)}>
        <TextField label={t('release.name')} required {...bind('title')} />
        <TextField label={t('resolution.body', { ns: 'ui' })} required {...bind('body')} />
        <DateField label={t('resolution.date', { ns: 'ui' })} {...bind('date')} />
        <TextField label={t('resolution.paperNumber', { ns: 'ui' })} optional {...bind('paperNumber')} />
        <TextField label={t('release.url')} type="url" optional {...bind('url')} />
        <DateField label={t('release.validFrom')} {...bind('validFrom')} />
        <DateField label={t('release.validTo')} optional {...bind('validTo')} />
      </form>
    </Dialog>
  );
}

function useRelease(draft: Draft, onClose: () => void) {
  const { t } = useTranslation('draft');
  const { accountId } = useViewer();
  const { installation } = useSurroundings();
  const empty = { title: draft.title, body: t('release.assembly'), date: installation.today, paperNumber: '', url: '' };
  const validity = { validFrom: draft.validFrom ?? installation.today, validTo: draft.validTo ?? '' };
  const [form, change, clear] = useKept(`${accountId}:release:${draft.id}`, { ...empty, ...validity });
  const [act, busy] = useAct(ReleaseFrameworkDocument, 'releaseFramework');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const given = { paperNumber: form.paperNumber.trim() || null, url: form.url.trim() || null, validTo: form.validTo || null };
    const { title, body, date, validFrom } = form;
    const outcome = await act({ input: { releaseId: draft.id, title, body, date, validFrom, ...given } });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    clear();
    onClose();
    toast(t('release.done', { number: outcome.value.number }));
    await navigate('/rahmenkonzept/fassungen');
  };
  return { form, change, send, busy, trouble };
}
