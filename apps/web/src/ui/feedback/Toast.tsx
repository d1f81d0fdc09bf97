import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { IconButton } from '../Button.js';
import { Icon } from '../Icon.js';

const ShowContext = createContext<(text: string) => void>(() => undefined);
const ToastContext = createContext<Toast>({ text: null, close: () => undefined });

interface Toast {
  readonly text: string | null;
  readonly close: () => void;
}

export const useToast = () => use(ShowContext);

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [text, setText] = useState<string | null>(null);
  const show = useCallback((next: string) => setText(next), []);
  const close = useCallback(() => setText(null), []);
  const toast = useMemo(() => ({ text, close }), [text, close]);
  return (
    <ShowContext value={show}>
      <ToastContext value={toast}>{children}</ToastContext>
    </ShowContext>
  );
}

/**
 * Says what was done after the page has changed. It stays until the next act, until one goes on to yet another page or until it is
 * closed: nobody has to read fast.
 * It stands in the page and pushes it down, so that it never lies on a button.
 */
export function ToastPlace() {
  const { t } = useTranslation('ui');
  const { text, close } = use(ToastContext);
  useGoneAfterNextPage(text, close);
  return (
    <div className="toast-place no-print" role="status">
      {text && (
        <div className="toast">
          <Icon name="success" />
          <p>{text}</p>
          <IconButton label={t('close')} icon="close" onClick={close} />
        </div>
      )}
    </div>
  );
}

// An act often leads to another page itself: the toast goes along once.
function useGoneAfterNextPage(text: string | null, close: () => void) {
  const { pathname } = useLocation();
  const pages = useRef(0);
  useEffect(() => {
    pages.current = 0;
  }, [text]);
  useEffect(() => {
    pages.current += 1;
    if (pages.current > 1) close();
  }, [pathname, close]);
}
