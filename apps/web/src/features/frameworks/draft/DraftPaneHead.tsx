import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../../ui/Badge.js';
import { useFormats } from '../../../ui/values/format.js';
import { ItemOrigin } from '../takeover/ItemOrigin.js';
import type { DraftIndicator, DraftItem } from './draft-tree.js';

/** What is being edited, whether it is example content, and who was at it last. */
export function DraftPaneHead({ kind, record }: { readonly kind: string; readonly record: DraftItem | DraftIndicator }) {
  const { t } = useTranslation('draft');
  const { moment } = useFormats();
  const { code, title, origin, updatedBy, updatedAt } = record;
  return (
    <header className="pane-head">
      <p className="small quiet">{kind}</p>
      <h2>
        {code} {title} <ExampleBadge origin={origin} />
      </h2>
      <ItemOrigin itemId={record.id} />
      {updatedBy && updatedAt && <p className="small quiet">{t('updated', { name: updatedBy, when: moment(updatedAt) })}</p>}
    </header>
  );
}
