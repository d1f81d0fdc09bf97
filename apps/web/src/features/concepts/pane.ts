import type { Concept } from './concept-tree.js';
import type { Onward } from './useOnward.js';

/** What every pane of the workbench is given, whatever of the concept it shows. */
export interface PaneProps {
  readonly concept: Concept;
  readonly address: string;
  readonly onward: Onward | null;
  readonly onConflict: () => void;
}
