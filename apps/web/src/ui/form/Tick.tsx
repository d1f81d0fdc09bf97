import { KernCheckbox } from '@kern-ux-annex/kern-react-kit';
import { useId } from 'react';
import { Icon } from '../Icon.js';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: string | undefined;
}

export function Tick({ label, checked, onChange, error }: TickProps) {
  const id = useId();
  const box = { id, label, checked, onChange: () => onChange(!checked) };
  if (!error) return <KernCheckbox {...box} />;
  return (
    <div className="tick--error">
      <KernCheckbox {...box} error aria-invalid aria-describedby={`${id}-error`} />
      <p className="field__error" id={`${id}-error`}>
        <Icon name="danger" />
        {error}
      </p>
    </div>
  );
}
