import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.js';

export function ChangedBadge({ changed }: { readonly changed: boolean }) {
  const { t } = useTranslation('funding');
  return changed ? <Badge tone="warning" text={t('summary.changed')} /> : null;
}
