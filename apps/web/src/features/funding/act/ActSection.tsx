import { useEffect, useRef, type ReactNode } from 'react';

/** Opens below what one decides about, so that it stays readable; takes the focus. */
export function ActSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="act-section stack">
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
