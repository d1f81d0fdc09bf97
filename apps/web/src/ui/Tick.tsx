import { KernCheckbox } from '@kern-ux-annex/kern-react-kit';
import { useId } from 'react';

interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ label, checked, onChange }: TickProps) {
  const id = useId();
  return <KernCheckbox id={id} label={label} checked={checked} onChange={() => onChange(!checked)} />;
}
