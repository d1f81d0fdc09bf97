import { useTranslation } from 'react-i18next';
import type { Origin, ResolutionPartsFragment } from '../../graphql/graphql.js';
import { ExampleBadge } from '../../ui/Badge.js';
import { useFormats } from '../../ui/format.js';

interface AdoptionNoteProps {
  readonly adoption: ResolutionPartsFragment | null;
  readonly origin: Origin | null;
}

export function AdoptionNote({ adoption, origin }: AdoptionNoteProps) {
  const { t } = useTranslation('concepts');
  const { day } = useFormats();
  if (!adoption) return null;
  const { body, date, paperNumber } = adoption;
  return (
    <p className="quiet">
      {t('adoption.note', { body, date: day(date) })}
      {paperNumber && ` · ${t('adoption.paper', { number: paperNumber })}`} <ExampleBadge origin={origin} />
    </p>
  );
}
