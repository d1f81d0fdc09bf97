import { useState, type ComponentProps } from 'react';
import { TextField } from './Field.js';

type SearchFieldProps = Pick<ComponentProps<typeof TextField>, 'id' | 'label' | 'value' | 'onChange'>;

/** Shows what is typed at once. Its value lives in the address, which comes behind: a field that waited for it would drop letters. */
export function SearchField({ value, onChange, ...field }: SearchFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const type = (text: string) => {
    setTyped(text);
    onChange(text);
  };
  return <TextField {...field} type="search" value={typed ?? value} onChange={type} onBlur={() => setTyped(null)} />;
}
