import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../../api/act.js';
import { RemoveFrameworkItemDocument } from '../../../../graphql/graphql.js';
import { AskFirst } from '../../../../ui/dialog/AskFirst.js';
import { Button } from '../../../../ui/Button.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { countBelow, type Draft, type DraftItem } from '../draft-tree.js';

export function RemoveItem({ draft, item }: { readonly draft: Draft; readonly item: DraftItem }) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(RemoveFrameworkItemDocument, 'removeFrameworkItem');
  const toast = useToast();
  const navigate = useNavigate();
  const count = countBelow(draft.items, item.id);
  const leave = () => {
    toast(t('remove.done', { title: item.title }));
    return navigate(`/rahmenkonzept/entwurf${item.parentId ? `/${item.parentId}` : ''}`);
  };
  return (
    <AskFirst
      button={(asking) => <Button {...asking} small variant="tertiary" text={t('remove.open')} />}
      title={t('remove.title')}
      act={t('remove.act')}
      busy={busy}
      confirm={() => act({ itemId: item.id, expectedVersion: item.version, withItemsBelow: count > 0 })}
      onDone={leave}
    >
      <p>{t('remove.text', { title: `${item.code} ${item.title}` })}</p>
      {count > 0 && <p>{t('remove.below', { count })}</p>}
    </AskFirst>
  );
}
