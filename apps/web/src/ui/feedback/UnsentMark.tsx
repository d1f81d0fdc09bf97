import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.js';

/** Beside an entry of which something that was typed is not saved yet. */
export function UnsentMark() {
  const { t } = useTranslation('ui');
  return (
    <span className="unsent-mark" title={t('save.unsent')}>
      <Icon name="warning" />
      <span className="visually-hidden">{t('save.unsent')}</span>
    </span>
  );
}
