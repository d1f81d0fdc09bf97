import { useTranslation } from 'react-i18next';
import type { ConceptDocumentPartsFragment } from '../../../graphql/graphql.js';
import { useFormats } from '../../../ui/values/format.js';
import { Icon } from '../../../ui/Icon.js';

export function Download({ document: { downloadPath, filename, sizeBytes, sha256 } }: { readonly document: ConceptDocumentPartsFragment }) {
  const { t } = useTranslation('documents');
  const { kilobytes } = useFormats();
  if (downloadPath === null || sizeBytes === null) return null;
  return (
    <a
      className="kern-btn kern-btn--secondary button--small"
      href={downloadPath}
      download={filename}
      title={t('list.checksum', { sha256 })}
    >
      <Icon name="download" />
      <span className="kern-label">
        {t('list.download', { size: kilobytes(sizeBytes) })}
        <span className="visually-hidden"> {filename}</span>
      </span>
    </a>
  );
}
