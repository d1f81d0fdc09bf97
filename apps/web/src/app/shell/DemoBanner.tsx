import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSurroundings } from '../../api/viewer.js';
import { useFormats } from '../../ui/values/format.js';

export function DemoBanner() {
  const { t } = useTranslation('app');
  const { installation } = useSurroundings();
  const { longDay } = useFormats();
  if (!installation.demo) return null;
  return (
    <aside className="demo-banner no-print" aria-label={t('demo.label')}>
      <p>
        <strong>{t('demo.today', { day: longDay(installation.today) })}</strong> <span className="demo-banner__note">{t('demo.note')}</span>
      </p>
      <Link to="/postfach">{t('demo.mailbox')}</Link>
    </aside>
  );
}
