import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import './tree-and-pane.css';

interface TreeAndPaneProps {
  /** On a narrow screen one sees either the tree or what was chosen in it. */
  readonly chosen: boolean;
  readonly tree: ReactNode;
  readonly pane: ReactNode;
}

export function TreeAndPane({ chosen, tree, pane }: TreeAndPaneProps) {
  const paneRef = useRef<HTMLDivElement>(null);
  useStartInView(paneRef);
  return (
    <div className={`workbench ${chosen ? 'workbench--chosen' : ''}`}>
      <div className="workbench__tree no-print">{tree}</div>
      <div ref={paneRef} className="workbench__pane">
        {pane}
      </div>
    </div>
  );
}

/** Whoever has read far down and chooses the next item in the tree begins at its head. */
function useStartInView(pane: { readonly current: HTMLElement | null }) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useLayoutEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (pane.current && pane.current.getBoundingClientRect().top < 0) pane.current.scrollIntoView({ block: 'start' });
  }, [pathname, pane]);
}
