import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { RemoveFrameworkItemDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import { countBelow, type Draft, type DraftItem } from './draft-tree.js';

interface RemoveItemProps {
  readonly draft: Draft;
  readonly item: DraftItem;
}

export function RemoveItem(props: RemoveItemProps) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small variant="tertiary" text={t('remove.open')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && <RemoveDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function RemoveDialog({ draft, item, onClose }: RemoveItemProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(RemoveFrameworkItemDocument, 'removeFrameworkItem');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const count = countBelow(draft.items, item.id);
  const remove = async () => {
    const outcome = await act({ itemId: item.id, expectedVersion: item.version, withItemsBelow: count > 0 });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    toast(t('remove.done', { title: item.title }));
    await navigate(`/rahmenkonzept/entwurf${item.parentId ? `/${item.parentId}` : ''}`);
  };
  return (
    <Dialog
      title={t('remove.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('remove.act')} busy={busy} onClick={() => void remove()} />
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <p>{t('remove.text', { title: `${item.code} ${item.title}` })}</p>
      {count > 0 && <p>{t('remove.below', { count })}</p>}
    </Dialog>
  );
}
