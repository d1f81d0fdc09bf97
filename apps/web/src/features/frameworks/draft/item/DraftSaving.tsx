import type { Conflict, SaveState } from '../../../../api/autosave.js';
import { ConflictDialog } from '../../../../ui/dialog/ConflictDialog.js';
import { ActionBar } from '../../../../ui/page/Page.js';
import { SaveStatus } from '../../../../ui/feedback/SaveStatus.js';

interface DraftSavingProps {
  readonly state: SaveState;
  readonly autosave: {
    readonly flush: () => Promise<void>;
    readonly keepMine: (conflict: Conflict) => void;
    readonly takeTheirs: (conflict: Conflict) => void;
  };
  readonly refresh: () => void;
  readonly incomplete: string;
  readonly fieldName: (field: string) => string;
}

/** Whether what was typed is saved; where somebody else changed the same field, both sides to choose from. */
export function DraftSaving({ state, autosave, refresh, incomplete, fieldName }: DraftSavingProps) {
  const takeTheirs = (conflict: Conflict) => {
    autosave.takeTheirs(conflict);
    refresh();
  };
  return (
    <>
      <ActionBar status={<SaveStatus state={state} onRetry={() => void autosave.flush()} incomplete={incomplete} />}>{null}</ActionBar>
      {state.kind === 'changed-meanwhile' && (
        <ConflictDialog
          conflict={state.conflict}
          fieldName={fieldName}
          onKeepMine={() => autosave.keepMine(state.conflict)}
          onTakeTheirs={() => takeTheirs(state.conflict)}
        />
      )}
    </>
  );
}
