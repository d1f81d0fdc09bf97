import type { Concept } from '../tree/concept-tree.js';
import type { Onward } from '../tree/useOnward.js';

/** What every pane of the workbench is given, whatever of the concept it shows. */
export interface PaneProps {
  readonly concept: Concept;
  readonly address: string;
  readonly onward: Onward | null;
  readonly onConflict: () => void;
}
