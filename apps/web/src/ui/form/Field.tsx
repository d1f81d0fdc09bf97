import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../Icon.js';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly id?: string | undefined;
  readonly children: (wiring: Wiring) => ReactNode;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, hint and error around one control, wired for screen readers. */
export function Field({ label, hint, error, optional, id: givenId, children }: FieldProps) {
  const { t } = useTranslation('ui');
  const ownId = useId();
  const id = givenId ?? ownId;
  return (
    <div className={`kern-form-input field ${error ? 'kern-form-input--error' : ''}`}>
      <label className="kern-label" htmlFor={id}>
        {label}
        {optional && <span className="kern-label__optional"> {t('optional')}</span>}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children(wiringOf(id, hint, error))}
      {error && (
        <p className="field__error" id={`${id}-error`}>
          <Icon name="danger" />
          {error}
        </p>
      )}
    </div>
  );
}

function wiringOf(id: string, hint: string | undefined, error: string | undefined): Wiring {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return { id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined };
}

/** What is required says so itself when it is missing: without a place for the error it cannot be asked for. */
type Asked = { readonly required: boolean; readonly error: string | undefined } | { readonly required?: never };
type Shared = Omit<FieldProps, 'children'> & Asked;
type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'value' | 'onChange' | 'id' | 'required'>;

interface Valued {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, error, optional, required, id, value, onChange, ...native }: Shared & Valued & Native<'input'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <input
          {...native}
          {...wiring}
          aria-required={required}
          className={`kern-form-input__input ${error ? 'kern-form-input__input--error' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  required,
  id,
  value,
  onChange,
  rows = 3,
  ...native
}: Shared & Valued & Native<'textarea'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <textarea
          {...native}
          {...wiring}
          aria-required={required}
          rows={rows}
          className={`kern-form-input__input field__area ${error ? 'kern-form-input__input--error' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Select({
  label,
  hint,
  error,
  optional,
  id,
  value,
  onChange,
  children,
  ...native
}: Omit<FieldProps, 'children'> & Valued & Native<'select'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <div className="kern-form-input__select-wrapper">
          <select
            {...native}
            {...wiring}
            className="kern-form-input__select"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          >
            {children}
          </select>
        </div>
      )}
    </Field>
  );
}
