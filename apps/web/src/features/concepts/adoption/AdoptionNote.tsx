import { useTranslation } from 'react-i18next';
import type { Origin, ResolutionPartsFragment } from '../../../graphql/graphql.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { useFormats } from '../../../ui/values/format.js';
import { PaperLink } from '../council/record/PaperLink.js';

interface AdoptionNoteProps {
  readonly adoption: ResolutionPartsFragment | null;
  readonly origin: Origin | null;
}

export function AdoptionNote({ adoption, origin }: AdoptionNoteProps) {
  const { t } = useTranslation('concepts');
  const { day } = useFormats();
  if (!adoption) return null;
  const { body, date, paperNumber, url } = adoption;
  const paper = paperNumber ? t('adoption.paper', { number: paperNumber }) : url && t('adoption.unnumbered');
  return (
    <p className="quiet">
      {t('adoption.note', { body, date: day(date) })}
      {paper && ' · '}
      {url && paper ? <PaperLink text={paper} url={url} /> : paper} <ExampleBadge origin={origin} />
    </p>
  );
}
