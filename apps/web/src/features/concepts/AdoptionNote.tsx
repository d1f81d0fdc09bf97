import { useTranslation } from 'react-i18next';
import type { ResolutionPartsFragment } from '../../graphql/graphql.js';
import { useFormats } from '../../ui/format.js';

export function AdoptionNote({ adoption }: { readonly adoption: ResolutionPartsFragment | null }) {
  const { t } = useTranslation('concepts');
  const { day } = useFormats();
  if (!adoption) return null;
  const { body, date, paperNumber } = adoption;
  return (
    <p className="quiet">
      {t('adoption.note', { body, date: day(date) })}
      {paperNumber && ` · ${t('adoption.paper', { number: paperNumber })}`}
    </p>
  );
}
