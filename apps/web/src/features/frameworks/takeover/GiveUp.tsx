import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { GiveUpTakeoverMergeDocument, type TakeoverMergePartsFragment } from '../../../graphql/graphql.js';
import { AskFirst } from '../../../ui/dialog/AskFirst.js';
import { Button } from '../../../ui/Button.js';
import { useToast } from '../../../ui/feedback/Toast.js';

export function GiveUp({ merge: { version, availableActions } }: { readonly merge: TakeoverMergePartsFragment }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useAct(GiveUpTakeoverMergeDocument, 'giveUpTakeoverMerge');
  const toast = useToast();
  if (!availableActions.includes('undo')) return null;
  return (
    <AskFirst
      button={(asking) => <Button {...asking} text={t('giveUp.label')} />}
      title={t('giveUp.title')}
      act={t('giveUp.act')}
      keep={t('giveUp.goOn')}
      busy={busy}
      confirm={() => act({ expectedVersion: version })}
      onDone={() => toast(t('giveUp.done'))}
    >
      <p>{t('giveUp.text')}</p>
    </AskFirst>
  );
}
