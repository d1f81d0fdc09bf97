import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** A link to a missing part leads to its field; another step begins at its heading. */
export function useFocusTarget(step: string) {
  const { hash } = useLocation();
  const shown = useRef(step);
  useEffect(() => {
    const target = document.getElementById(hash ? hash.slice(1) : 'schritt');
    if (hash || shown.current !== step) {
      target?.scrollIntoView({ block: 'center' });
      target?.focus();
    }
    shown.current = step;
  }, [step, hash]);
}
