import { useTranslation } from 'react-i18next';
import { formatDecimal } from '../../../ui/values/decimal.js';
import { useFormats } from '../../../ui/values/format.js';

const choices: Readonly<Record<string, 'origin' | 'priority' | 'direction' | 'level'>> = {
  origin: 'origin',
  guidingPrincipleOrigin: 'origin',
  baselineOrigin: 'origin',
  priority: 'priority',
  direction: 'direction',
  level: 'level',
};

/** What is no wording, in the words of the reader: codes as names, yes and no, days and numbers as they are written here. */
export function useValueWording(field: string | null) {
  const { t } = useTranslation('draft');
  const { day, locale } = useFormats();
  const written: Readonly<Record<string, (value: string) => string>> = {
    baselineDate: day,
    baselineValue: (value) => formatDecimal(Number(value), locale),
    targetValue: (value) => formatDecimal(Number(value), locale),
    relevantForMunicipalities: (value) => t(`flag.${value === 'true' ? 'true' : 'false'}`),
  };
  return (value: string | null) => {
    if (value === null || field === null) return value;
    const choice = choices[field];
    if (choice) return t(`${choice}.${value}` as 'origin.document', { defaultValue: value });
    return written[field]?.(value) ?? value;
  };
}
