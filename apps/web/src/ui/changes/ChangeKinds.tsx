import { Select } from '../form/Field.js';
import type { Changed } from './change-groups.js';

interface ChangeKindsProps {
  readonly label: string;
  readonly all: string;
  readonly kinds: readonly { readonly kind: string; readonly label: string }[];
  readonly changes: readonly Changed[];
  readonly chosen: string | null;
  readonly onChange: (kind: string) => void;
}

/** Kinds of change to choose from, each with how many there are. */
export function ChangeKinds({ label, all, kinds, changes, chosen, onChange }: ChangeKindsProps) {
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  return (
    <Select label={label} value={chosen ?? ''} onChange={onChange}>
      <option value="">
        {all} ({changes.length})
      </option>
      {kinds.map(({ kind, label: name }) => (
        <option key={kind} value={kind}>
          {name} ({count(kind)})
        </option>
      ))}
    </Select>
  );
}
