import { useEffect, useRef, useState, type ReactNode } from 'react';

interface DisclosureProps {
  readonly label: ReactNode;
  readonly title?: string;
  readonly className?: string;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens a panel below it: closed by Escape, by a click elsewhere and by leaving it with the keyboard. */
export function Disclosure({ label, title, className = '', children }: DisclosureProps) {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  useClickElsewhere(place, open, close);
  return (
    <div
      ref={place}
      className={`disclosure ${className}`}
      onBlur={(event) => event.relatedTarget && !place.current?.contains(event.relatedTarget) && close()}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        close();
        button.current?.focus();
      }}
    >
      <button ref={button} type="button" className="disclosure__button" aria-expanded={open} title={title} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {open && <div className="disclosure__panel">{children(close)}</div>}
    </div>
  );
}

function useClickElsewhere(place: React.RefObject<HTMLElement | null>, active: boolean, act: () => void) {
  useEffect(() => {
    if (!active) return;
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) act();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  });
}
