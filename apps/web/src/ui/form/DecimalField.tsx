import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDecimal, parseDecimal } from '../values/decimal.js';
import { TextField } from './Field.js';
import { useLocale } from '../values/format.js';

interface DecimalFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
}

/** Text that is no number stays visible and changes nothing. */
export function DecimalField({ value, onChange, error, ...rest }: DecimalFieldProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const unreadable = typed !== null && typed.trim() !== '' && parseDecimal(typed, locale) === null;
  const type = (text: string) => {
    setTyped(text);
    const number = parseDecimal(text, locale);
    if (number !== null || text.trim() === '') onChange(number);
  };
  return (
    <TextField
      {...rest}
      error={unreadable ? t('decimal.unreadable', { example: formatDecimal(12.5, locale) }) : error}
      data-unreadable={unreadable}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? formatDecimal(value, locale)}
      onChange={type}
      onBlur={() => !unreadable && setTyped(null)}
    />
  );
}
