import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../../api/act.js';
import { RemoveFrameworkIndicatorDocument } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { Dialog } from '../../../../ui/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../../ui/ProblemSummary.js';
import { useToast } from '../../../../ui/Toast.js';
import type { Draft, DraftIndicator } from '../draft-tree.js';

interface RemoveIndicatorProps {
  readonly draft: Draft;
  readonly indicator: DraftIndicator;
}

export function RemoveIndicator(props: RemoveIndicatorProps) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small variant="tertiary" text={t('indicator.remove')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && <RemoveDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function RemoveDialog({ draft, indicator, onClose }: RemoveIndicatorProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(RemoveFrameworkIndicatorDocument, 'removeFrameworkIndicator');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const links = draft.items.filter(({ indicatorIds }) => indicatorIds.includes(indicator.id)).length;
  const title = `${indicator.code} ${indicator.title}`;
  const remove = async () => {
    const outcome = await act({ indicatorId: indicator.id, expectedVersion: indicator.version });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    toast(t('remove.done', { title }));
    await navigate('/rahmenkonzept/entwurf/kennzahlen');
  };
  return (
    <Dialog
      title={t('indicator.removeTitle')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('remove.act')} busy={busy} onClick={() => void remove()} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <p>{t('indicator.removeText', { title })}</p>
      {links > 0 && <p>{t('indicator.removeLinks', { count: links })}</p>}
    </Dialog>
  );
}
