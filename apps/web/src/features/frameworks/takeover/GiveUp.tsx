import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { GiveUpTakeoverMergeDocument, type TakeoverMergePartsFragment } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';

export function GiveUp({ merge: { version, availableActions } }: { readonly merge: TakeoverMergePartsFragment }) {
  const { t } = useTranslation('takeover');
  const [asking, setAsking] = useState(false);
  const [act, busy] = useAct(GiveUpTakeoverMergeDocument, 'giveUpTakeoverMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  if (!availableActions.includes('undo')) return null;
  const giveUp = async () => {
    const outcome = await act({ expectedVersion: version });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    setAsking(false);
    toast(t('giveUp.done'));
  };
  return (
    <>
      <Button text={t('giveUp.label')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && (
        <Dialog
          title={t('giveUp.title')}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button text={t('giveUp.goOn')} onClick={() => setAsking(false)} />
              <Button variant="primary" text={t('giveUp.act')} busy={busy} onClick={() => void giveUp()} />
            </>
          }
        >
          <ProblemSummary trouble={trouble} />
          <p>{t('giveUp.text')}</p>
        </Dialog>
      )}
    </>
  );
}
