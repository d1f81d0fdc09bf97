import { useTranslation } from 'react-i18next';
import { Notice } from '../../../ui/feedback/Notice.js';
import { isRunning, type Application } from '../application.js';

/** Long work shows that it runs and may be left. */
export function Running({ application }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const running = isRunning(application);
  return (
    <div role="status" className="no-print">
      {running && (
        <Notice tone="info" title={t(application.state === 'submitted' ? 'running.check' : 'running.notice')}>
          <p>{t('running.leave')}</p>
        </Notice>
      )}
    </div>
  );
}
