import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../../api/act.js';
import { useKept } from '../../../../api/kept.js';
import { useViewer } from '../../../../api/viewer.js';
import { ReleaseFrameworkDocument, type ReleaseHeaderPartsFragment } from '../../../../graphql/graphql.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { useForm } from '../../../../ui/form/useForm.js';
import type { Draft } from '../draft-tree.js';

/** Who resolved it and when is typed by somebody; only what stands in the draft or was in force is proposed. */
export function useRelease(draft: Draft, inForce: ReleaseHeaderPartsFragment | undefined, onClose: () => void) {
  const { t } = useTranslation('draft');
  const { accountId } = useViewer();
  const validity = { validFrom: draft.validFrom ?? '', validTo: draft.validTo ?? inForce?.validTo ?? '' };
  const resolution = { body: '', date: '', paperNumber: '', url: '' };
  const [form, change, clear] = useKept(`${accountId}:release:${draft.id}`, { title: draft.title, ...resolution, ...validity });
  const [confirmed, confirm] = useState(false);
  const [act] = useAct(ReleaseFrameworkDocument, 'releaseFramework');
  const toast = useToast();
  const navigate = useNavigate();
  const sending = useForm({
    needs: {
      title: [form.title, t('release.needs.title')],
      body: [form.body, t('resolutionNeeds.body', { ns: 'ui' })],
      date: [form.date, t('resolutionNeeds.date', { ns: 'ui' })],
      validFrom: [form.validFrom, t('release.needs.validFrom')],
      confirmed: [confirmed, t('release.needs.confirmed')],
    },
    send: () => {
      const given = { paperNumber: form.paperNumber.trim() || null, url: form.url.trim() || null, validTo: form.validTo || null };
      return act({ input: { ...form, ...given, releaseId: draft.id } });
    },
    done: ({ number }) => {
      clear();
      onClose();
      toast(t('release.done', { number }));
      return navigate('/rahmenkonzept/fassungen');
    },
  });
  return { form, change, confirmed, confirm, sending };
}
