import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../ui/Button.js';
import { PageHead } from '../ui/page/Page.js';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <div className="page page--narrow">
      <PageHead title={t('notFound.title')} intro={t('notFound.text')} />
      <div>
        <ButtonLink to="/" variant="primary">
          {t('notFound.home')}
        </ButtonLink>
      </div>
    </div>
  );
}
