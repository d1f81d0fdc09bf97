import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../ui/values/format.js';
import type { CouncilRecord } from '../way.js';

/** What was said differently after the resolution: the old words stay readable. */
export function Corrections({ corrections }: Pick<CouncilRecord, 'corrections'>) {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  const said = useSaid();
  return corrections.map(({ at, reason, changes }) => (
    <span key={at} className="small council__second council__correction">
      {t(changes.length === 0 ? 'correct.late' : 'correct.done', { day: day(at), reason })}
      {changes.map(({ field, before, after }) => (
        <span key={field} className="council__second quiet">
          {t(`record.${field as 'body'}`, { defaultValue: field })}: {said(field, before)} → {said(field, after)}
        </span>
      ))}
    </span>
  ));
}

function useSaid() {
  const { t } = useTranslation('council');
  const { day } = useFormats();
  return (field: string, value: string | null): string => {
    if (value === null) return t('correct.nothing');
    if (field === 'date') return day(value);
    if (field === 'result') return t(`outcome.${value as 'noted'}`, { defaultValue: value });
    return field === 'bodyKind' ? t(`bodyKind.${value as 'council'}`, { defaultValue: value }) : value;
  };
}
