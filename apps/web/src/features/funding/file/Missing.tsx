import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Notice } from '../../../ui/feedback/Notice.js';
import type { Application } from '../application.js';
import { placeOfMissing } from './missing-places.js';

/** What still prevents the next step, each with the way to it. */
export function Missing({ application }: { readonly application: Pick<Application, 'id' | 'missing' | 'programme' | 'availableActions'> }) {
  const { t } = useTranslation('funding');
  const { missing } = application;
  if (missing.length === 0) return null;
  return (
    <div className="no-print">
      <Notice tone="info" title={t('missing.title', { count: missing.length })}>
        <ul>
          {missing.map(({ path, message }) => (
            <li key={path + message}>
              <MissingLink to={placeOfMissing(path, application)} message={message} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

const MissingLink = ({ to, message }: { readonly to: string | null; readonly message: string }) =>
  to ? <Link to={to}>{message}</Link> : message;
