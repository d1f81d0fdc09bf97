import { useId, type ComponentProps, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.js';

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

type Shared = Omit<FieldProps, 'children'>;
type Native<Tag extends 'input' | 'textarea' | 'select'> = Omit<ComponentProps<Tag>, 'value' | 'onChange' | 'id'>;

interface Valued {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function TextField({ label, hint, error, optional, id, value, onChange, ...native }: Shared & Valued & Native<'input'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <input
          {...native}
          {...wiring}
          className={`kern-form-input__input ${error ? 'kern-form-input__input--error' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function TextArea({ label, hint, error, optional, id, value, onChange, rows = 3, ...native }: Shared & Valued & Native<'textarea'>) {
  return (
    <Field {...{ label, hint, error, optional, id }}>
      {(wiring) => (
        <textarea
          {...native}
          {...wiring}
          rows={rows}
          className={`kern-form-input__input field__area ${error ? 'kern-form-input__input--error' : ''}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function Select({ label, hint, error, optional, id, value, onChange, children, ...native }: Shared & Valued & Native<'select'>) {
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
