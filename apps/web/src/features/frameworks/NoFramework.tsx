import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/Button.js';
import { Empty } from '../../ui/feedback/Empty.js';
import { PageHead } from '../../ui/page/Page.js';
import { useMayEdit } from './useMayEdit.js';

/** A district that begins: nothing is in force yet, and the planner is shown the ways to it. */
export function NoFramework() {
  const { t } = useTranslation('frameworks');
  const mayEdit = useMayEdit();
  return (
    <div className="page">
      <PageHead title={t('none.title')} state={t('none.state')} />
      <Empty title={t('none.what')} action={mayEdit && <ButtonLink to="/rahmenkonzept/fassungen">{t('none.begin')}</ButtonLink>}>
        {t(mayEdit ? 'none.ways' : 'none.wait')}
      </Empty>
    </div>
  );
}
