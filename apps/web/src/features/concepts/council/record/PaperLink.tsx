import { useTranslation } from 'react-i18next';
import { Icon } from '../../../../ui/Icon.js';
import './paper-link.css';

interface PaperLinkProps {
  readonly text: string;
  readonly url: string;
}

/** The address was checked when it was recorded; only who clicks it goes there. */
export function PaperLink({ text, url }: PaperLinkProps) {
  const { t } = useTranslation('council');
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className="paper-link" title={new URL(url).hostname}>
      {text}
      <Icon name="open-in-new" />
      <span className="visually-hidden"> {t('record.elsewhere')}</span>
    </a>
  );
}
