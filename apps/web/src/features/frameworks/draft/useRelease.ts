import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { ReleaseFrameworkDocument, type ReleaseHeaderPartsFragment } from '../../../graphql/graphql.js';
import { incomplete } from '../../../ui/incomplete.js';
import type { Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import type { Draft } from './draft-tree.js';

/** Who resolved it and when is typed by somebody; only what stands in the draft or was in force is proposed. */
export function useRelease(draft: Draft, inForce: ReleaseHeaderPartsFragment | undefined, onClose: () => void) {
  const { t } = useTranslation('draft');
  const { accountId } = useViewer();
  const validity = { validFrom: draft.validFrom ?? '', validTo: draft.validTo ?? inForce?.validTo ?? '' };
  const resolution = { body: '', date: '', paperNumber: '', url: '' };
  const [form, change, clear] = useKept(`${accountId}:release:${draft.id}`, { title: draft.title, ...resolution, ...validity });
  const [confirmed, confirm] = useState(false);
  const [act, busy] = useAct(ReleaseFrameworkDocument, 'releaseFramework');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const missing = () =>
    incomplete([
      ['title', form.title.trim() === '', t('release.missing.title')],
      ['body', form.body.trim() === '', t('release.missing.body')],
      ['date', form.date === '', t('release.missing.date')],
      ['validFrom', form.validFrom === '', t('release.missing.validFrom')],
      ['confirmed', !confirmed, t('release.missing.confirmed')],
    ]);
  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const unsaid = missing();
    if (unsaid) return setTrouble(unsaid);
    const given = { paperNumber: form.paperNumber.trim() || null, url: form.url.trim() || null, validTo: form.validTo || null };
    const { title, body, date, validFrom } = form;
    const outcome = await act({ input: { releaseId: draft.id, title, body, date, validFrom, ...given } });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    clear();
    onClose();
    toast(t('release.done', { number: outcome.value.number }));
    await navigate('/rahmenkonzept/fassungen');
  };
  return { form, change, confirmed, confirm, send, busy, trouble };
}
