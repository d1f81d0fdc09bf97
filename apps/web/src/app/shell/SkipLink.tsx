import { useTranslation } from 'react-i18next';

export function SkipLink() {
  const { t } = useTranslation('app');
  return (
    <a href="#inhalt" className="skip-link">
      {t('skip')}
    </a>
  );
}
