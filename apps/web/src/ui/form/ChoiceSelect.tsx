import { Select } from './Field.js';

interface ChoiceSelectProps<Choice extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** One of a few values that the contract names. */
export function ChoiceSelect<Choice extends string>({ options, nameOf, value, onChange, ...rest }: ChoiceSelectProps<Choice>) {
  return (
    <Select {...rest} value={value} onChange={(chosen) => onChange(options.find((option) => option === chosen) ?? value)}>
      {options.map((option) => (
        <option key={option} value={option}>
          {nameOf(option)}
        </option>
      ))}
    </Select>
  );
}
