import { useId } from 'react';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly text?: string;
}

interface ChoicesProps<Value extends string> {
  readonly legend: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly error?: string | undefined;
}

/** Few options that deserve a sentence each: radio buttons as large as a card. */
export function Choices<Value extends string>({ legend, choices, value, onChange, error }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choices" aria-describedby={error ? `${name}-error` : undefined}>
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <Card key={choice.value} choice={choice} name={name} checked={choice.value === value} onChoose={onChange} />
      ))}
      {error && (
        <p className="field__error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

interface CardProps<Value extends string> {
  readonly choice: Choice<Value>;
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: (value: Value) => void;
}

function Card<Value extends string>({ choice: { value, label, text }, name, checked, onChoose }: CardProps<Value>) {
  const id = `${name}-${value}`;
  return (
    <label className="choice">
      <input
        type="radio"
        name={name}
        value={value}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={text ? `${id}-text` : undefined}
        onChange={() => onChoose(value)}
      />
      <span className="choice__label" id={`${id}-label`}>
        {label}
      </span>
      {text && (
        <span className="choice__text" id={`${id}-text`}>
          {text}
        </span>
      )}
    </label>
  );
}
