import { useTranslation } from 'react-i18next';
import type { ApplicationFileFragment } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';
import { Icon } from '../../../ui/Icon.js';

export function NoticeDownload({ notice }: { readonly notice: ApplicationFileFragment['notice'] }) {
  const { t } = useTranslation('funding');
  const { day, kilobytes } = useFormats();
  if (!notice) return null;
  return (
    <section className="notice-download row row--apart" aria-labelledby="notice">
      <div>
        <h2 id="notice">{t('notice.title', { number: notice.number })}</h2>
        <p className="small quiet">
          {t('notice.issued', { day: day(notice.issuedAt) })} ·{' '}
          <span className="checksum" title={t('notice.checksumMeaning')}>
            SHA-256 {notice.sha256.slice(0, 16)}…
          </span>
        </p>
      </div>
      <a className="kern-btn kern-btn--secondary" href={notice.downloadPath} download>
        <Icon name="download" />
        <span className="kern-label">{t('notice.download', { size: kilobytes(notice.sizeBytes) })}</span>
      </a>
    </section>
  );
}
