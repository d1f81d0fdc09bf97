import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, parseDay } from '../values/day.js';
import { TextField } from './Field.js';
import { useLocale } from '../values/format.js';

interface DateFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  /** In a filter: the pattern stands in the empty field, and nothing has to be said about leaving it empty. */
  readonly compact?: boolean;
}

/** Typed, not picked: the day stands on the paper next to the keyboard, and every browser shows it the German way. */
export function DateField({ label, value, onChange, error, optional = false, compact = false }: DateFieldProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const [typed, setTyped] = useTyped(value);
  const [left, setLeft] = useState(false);
  const isUnreadable = typed !== '' && parseDay(typed, locale) === null;
  const isNamed = isUnreadable && (left || error !== undefined);
  const type = (text: string) => {
    setTyped(text);
    setLeft(false);
    onChange(parseDay(text, locale) ?? '');
  };
  return (
    <TextField
      label={label}
      {...(compact ? { placeholder: t('day.hint') } : { hint: t('day.hint'), required: !optional, optional })}
      error={isNamed ? t('day.unreadable') : error}
      data-unreadable={isUnreadable}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      onChange={type}
      onKeyDown={({ key }) => key === 'Enter' && setLeft(true)}
      onBlur={() => setLeft(true)}
    />
  );
}

/** Somebody else's day comes in; one's own typing is never touched. */
function useTyped(value: string) {
  const locale = useLocale();
  const [typed, setTyped] = useState(formatDay(value, locale));
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    if ((parseDay(typed, locale) ?? '') !== value) setTyped(formatDay(value, locale));
  }
  return [typed, setTyped] as const;
}
