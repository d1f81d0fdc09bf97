import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { Hits } from '../words/Hits.js';
import { useDocumentTitle } from '../page/Page.js';

interface PaneHeadProps {
  readonly trail: string;
  readonly title: string;
  readonly documentTitle: string;
  readonly children?: ReactNode;
}

/** Takes the focus when one was sent here, not when one walks through the tree. */
export function PaneHead({ trail, title, documentTitle, children }: PaneHeadProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const state: unknown = useLocation().state;
  const sent = typeof state === 'object' && state !== null && 'toHeading' in state;
  useDocumentTitle(documentTitle);
  useEffect(() => {
    if (sent) heading.current?.focus();
  }, [sent]);
  return (
    <header className="pane-head">
      <p className="small quiet">{trail}</p>
      <h2 ref={heading} tabIndex={-1}>
        <Hits text={title} />
      </h2>
      {children && <div className="row">{children}</div>}
    </header>
  );
}
