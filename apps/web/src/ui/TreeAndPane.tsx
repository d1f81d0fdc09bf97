import type { ReactNode } from 'react';
import './tree-and-pane.css';

interface TreeAndPaneProps {
  /** On a narrow screen one sees either the tree or what was chosen in it. */
  readonly chosen: boolean;
  readonly tree: ReactNode;
  readonly pane: ReactNode;
}

export const TreeAndPane = ({ chosen, tree, pane }: TreeAndPaneProps) => (
  <div className={`workbench ${chosen ? 'workbench--chosen' : ''}`}>
    <div className="workbench__tree no-print">{tree}</div>
    <div className="workbench__pane">{pane}</div>
  </div>
);
