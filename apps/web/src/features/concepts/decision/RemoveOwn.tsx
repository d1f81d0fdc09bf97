import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { RemoveOwnItemDocument } from '../../../graphql/graphql.js';
import { AskFirst } from '../../../ui/dialog/AskFirst.js';
import { Button } from '../../../ui/Button.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import type { Item } from '../tree/concept-tree.js';

export function RemoveOwn({ item, address }: { readonly item: Item; readonly address: string }) {
  const { t } = useTranslation('concepts');
  const [act, busy] = useAct(RemoveOwnItemDocument, 'removeOwnItem');
  const toast = useToast();
  const navigate = useNavigate();
  const name = t(`own.remove.${item.kind}`);
  const removed = () => {
    toast(t('own.removed', { title: item.title }));
    return navigate(address);
  };
  return (
    <div>
      <AskFirst
        button={(asking) => <Button small variant="tertiary" icon="delete" text={name} {...asking} />}
        title={name}
        act={name}
        busy={busy}
        confirm={() => act({ itemId: item.id, expectedVersion: item.version })}
        onDone={removed}
      >
        <p>{t('own.ask', { title: item.title })}</p>
      </AskFirst>
    </div>
  );
}
