import { createContext, use, useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.js';
import { Icon } from './Icon.js';

const ToastContext = createContext<(text: string) => void>(() => undefined);

export const useToast = () => use(ToastContext);

/** Says what was done after the page has changed. It stays until the next act or until it is closed: nobody has to read fast. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  const [text, setText] = useState<string | null>(null);
  const show = useCallback((next: string) => setText(next), []);
  return (
    <ToastContext value={show}>
      {children}
      <div className="toast-place no-print" role="status">
        {text && (
          <div className="toast">
            <Icon name="success" />
            <p>{text}</p>
            <IconButton label={t('close')} icon="close" onClick={() => setText(null)} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
