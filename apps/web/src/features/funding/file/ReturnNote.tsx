import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/values/format.js';
import { Notice } from '../../../ui/feedback/Notice.js';
import { latestChecks, type Application } from '../application.js';

/** What the district wants corrected stands on top, with its text and the failed checks. */
export function ReturnNote({ application }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const { moment } = useFormats();
  if (application.state !== 'returned') return null;
  const returned = application.timeline.filter(({ action }) => action === 'return' || action === 'check_failed').at(-1);
  const failed = latestChecks(application).filter((check) => check.result === 'failed');
  return (
    <Notice tone="warning" title={t('returned.title')}>
      {returned && (
        <>
          {returned.reason && <p className="prose">{returned.reason}</p>}
          <p className="small quiet">
            {returned.actor}, {moment(returned.at)}
          </p>
        </>
      )}
      {failed.length > 0 && (
        <ul>
          {failed.map((check) => (
            <li key={check.code}>
              <strong>{check.label}:</strong> {check.reason}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  );
}
