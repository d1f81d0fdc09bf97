import { useLayoutEffect, useRef } from 'react';

const switchedOff = 'kreisweit.keys.off';

/** Single keys can be switched off: speech input types letters nobody meant (WCAG 2.1.4). */
export const keysAreOn = () => localStorage.getItem(switchedOff) === null;

export function switchKeys(on: boolean) {
  if (on) localStorage.removeItem(switchedOff);
  else localStorage.setItem(switchedOff, '1');
}

/**
 * Single keys act only outside of fields and dialogs, and never together with a modifier.
 * They are listened to before the screen is painted: who sees it may press them.
 */
export function useKeys(actions: Readonly<Record<string, () => void>>) {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = latest.current[event.key];
      if (!action || isTyping(event) || !keysAreOn()) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isTyping({ ctrlKey, altKey, metaKey, target }: KeyboardEvent) {
  if (ctrlKey || altKey || metaKey || document.querySelector('dialog[open]')) return true;
  return target instanceof HTMLElement && target.closest('input:not([type=radio], [type=checkbox]), textarea, select') !== null;
}
