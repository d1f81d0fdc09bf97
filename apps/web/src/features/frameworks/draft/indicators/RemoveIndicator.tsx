import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../../api/act.js';
import { RemoveFrameworkIndicatorDocument } from '../../../../graphql/graphql.js';
import { AskFirst } from '../../../../ui/dialog/AskFirst.js';
import { Button } from '../../../../ui/Button.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import type { Draft, DraftIndicator } from '../draft-tree.js';

export function RemoveIndicator({ draft, indicator }: { readonly draft: Draft; readonly indicator: DraftIndicator }) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(RemoveFrameworkIndicatorDocument, 'removeFrameworkIndicator');
  const toast = useToast();
  const navigate = useNavigate();
  const links = draft.items.filter(({ indicatorIds }) => indicatorIds.includes(indicator.id)).length;
  const title = `${indicator.code} ${indicator.title}`;
  const leave = () => {
    toast(t('remove.done', { title }));
    return navigate('/rahmenkonzept/entwurf/kennzahlen');
  };
  return (
    <AskFirst
      button={(asking) => <Button {...asking} small variant="tertiary" text={t('indicator.remove')} />}
      title={t('indicator.removeTitle')}
      act={t('remove.act')}
      busy={busy}
      confirm={() => act({ indicatorId: indicator.id, expectedVersion: indicator.version })}
      onDone={leave}
    >
      <p>{t('indicator.removeText', { title })}</p>
      {links > 0 && <p>{t('indicator.removeLinks', { count: links })}</p>}
    </AskFirst>
  );
}
