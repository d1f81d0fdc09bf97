import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../api/act.js';
import { RemoveOwnItemDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { Dialog } from '../../ui/Dialog.js';
import { ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';
import type { Item } from './concept-tree.js';

export function RemoveOwn({ item, address }: { readonly item: Item; readonly address: string }) {
  const { t } = useTranslation('concepts');
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [act, busy] = useAct(RemoveOwnItemDocument, 'removeOwnItem');
  const toast = useToast();
  const navigate = useNavigate();
  const remove = async () => {
    const outcome = await act({ itemId: item.id, expectedVersion: item.version });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t('own.removed', { title: item.title }));
    await navigate(address);
  };
  return (
    <div>
      <Button small variant="tertiary" icon="delete" text={t(`own.remove.${item.kind}`)} onClick={() => setAsking(true)} />
      {asking && (
        <Dialog
          title={t(`own.remove.${item.kind}`)}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button text={t('own.cancel')} onClick={() => setAsking(false)} />
              <Button variant="primary" text={t(`own.remove.${item.kind}`)} busy={busy} onClick={() => void remove()} />
            </>
          }
        >
          <ProblemSummary trouble={trouble} />
          <p>{t('own.ask', { title: item.title })}</p>
        </Dialog>
      )}
    </div>
  );
}
