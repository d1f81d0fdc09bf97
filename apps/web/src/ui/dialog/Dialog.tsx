import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../Button.js';

interface DialogProps {
  readonly title: string;
  /** Without it the dialog can only be left by one of its buttons. */
  readonly onClose?: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}

/** The browser's own modal dialog: it holds the focus and gives it back. */
export function Dialog({ title, onClose, children, footer, wide = false }: DialogProps) {
  const { t } = useTranslation('ui');
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the document, the browser itself gives the focus back to where it came from.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // What one came for, not the way out; a dialog that only asks keeps the browser's choice.
    element?.querySelector<HTMLElement>('.dialog__body :is(input:not([type=checkbox]), select, textarea)')?.focus();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${wide ? 'dialog--wide' : ''}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <header className="dialog__head">
        <h2 id={titleId}>{title}</h2>
        {onClose && <IconButton label={t('close')} icon="close" onClick={onClose} />}
      </header>
      <div className="dialog__body">{children}</div>
      {footer && <footer className="dialog__foot">{footer}</footer>}
    </dialog>
  );
}
