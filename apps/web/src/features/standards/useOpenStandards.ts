import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { codesIn, standardNamed, type Area } from './catalogue-filter.js';

/** Which standards stand open: those one opened, the one the address names, and every one a search found. */
export function useOpenStandards(areas: readonly Area[], searching: boolean) {
  const named = useNamed(areas);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [seen, setSeen] = useState({ searching: false, named: '' });
  const standard = named && standardNamed(areas, named);
  if (seen.searching !== searching || seen.named !== named) {
    setSeen({ searching, named });
    const found = seen.searching === searching ? open : new Set(searching ? codesIn(areas) : []);
    setOpen(standard ? new Set([...found, standard]) : found);
  }
  useEffect(() => {
    if (standard) document.getElementById(named)?.scrollIntoView({ block: 'start' });
  }, [named, standard]);
  return {
    named,
    isOpen: (code: string) => open.has(code),
    toggle: (code: string) => setOpen(new Set(open.has(code) ? [...open].filter((other) => other !== code) : [...open, code])),
    allOpen: codesIn(areas).every((code) => open.has(code)),
    openAll: () => setOpen(new Set(codesIn(areas))),
    closeAll: () => setOpen(new Set()),
  };
}

function useNamed(areas: readonly Area[]): string {
  const { hash } = useLocation();
  const code = hash.slice(1);
  return standardNamed(areas, code) ? code : '';
}
