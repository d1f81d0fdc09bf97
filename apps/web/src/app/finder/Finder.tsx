import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const FinderDialog = lazy(async () => ({ default: (await import('./FinderDialog.js')).FinderDialog }));

/** Ctrl-K, or Cmd-K: found from anywhere, also out of a field. Nothing of it is loaded before somebody searches. */
export function Finder() {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k';
      if (!wanted || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button type="button" className="finder-button" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => setOpen(true)}>
        {t('finder.open')} <kbd className="wide-only">{t('finder.key')}</kbd>
      </button>
      {open && (
        <Suspense>
          <FinderDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
