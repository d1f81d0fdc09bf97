import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../values/format.js';
import { formatAmount, parseMoney } from '../values/money.js';

interface MoneyFieldProps {
  readonly label: string;
  readonly cents: number;
  readonly onChange: (cents: number) => void;
  readonly id?: string;
  readonly error?: string | undefined;
}

/** For tables: the column names the field, so the label is spoken only. Text that is no amount stays visible and changes nothing. */
export function MoneyField({ label, cents, onChange, id, error }: MoneyFieldProps) {
  const { t } = useTranslation('ui');
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const parsed = typed === null ? cents : parseMoney(typed || '0', locale);
  const problem = parsed === null ? t('money.unreadable', { example: formatAmount(123456, locale) }) : error;

  const type = (text: string) => {
    setTyped(text);
    const amount = parseMoney(text || '0', locale);
    if (amount !== null) onChange(amount);
  };
  return (
    <span className="money-field">
      <input
        id={id}
        className={`kern-form-input__input number ${problem ? 'kern-form-input__input--error' : ''}`}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        data-unreadable={parsed === null}
        title={problem}
        value={typed ?? formatAmount(cents, locale)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => type(event.target.value)}
        onBlur={() => parsed !== null && setTyped(null)}
      />
      <span aria-hidden="true">€</span>
      {problem && (
        <span className="field__error" role="alert">
          {problem}
        </span>
      )}
    </span>
  );
}
