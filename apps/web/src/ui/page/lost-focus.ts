import { useEffect, useRef } from 'react';

/** A step that succeeds takes its own button away; whoever pressed it goes on at the title, which says the new state. */
export function useFocusAfterStep(standing: string) {
  const shown = useRef(standing);
  useEffect(() => {
    if (shown.current === standing) return;
    shown.current = standing;
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [standing]);
}
