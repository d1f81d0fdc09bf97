import { useQuery } from 'urql';
import { useAct, useOneTimeAct } from '../../../api/act.js';
import {
  DecideTakeoverConflictDocument,
  DecideTakeoverConflictsDocument,
  FinishTakeoverMergeDocument,
  TakeoverNotesDocument,
  type TakeoverMergePartsFragment,
} from '../../../graphql/graphql.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { MergeActsContext } from '../../concepts/merge/desk/merge-scene.js';
import { MergeDesk } from '../../concepts/merge/desk/MergeDesk.js';
import { MergeKept, MergeTaken } from '../../concepts/merge/MergeNotes.js';
import { factNotes } from './FactNotes.js';
import { GiveUp } from './GiveUp.js';

interface TakeoverDeskProps {
  readonly merge: TakeoverMergePartsFragment;
  readonly origin: string;
  readonly onConflict: () => void;
}

export function TakeoverDesk({ merge, origin, onConflict }: TakeoverDeskProps) {
  const [decide, deciding] = useAct(DecideTakeoverConflictDocument, 'decideTakeoverConflict');
  const [decideAlike, decidingAlike] = useAct(DecideTakeoverConflictsDocument, 'decideTakeoverConflicts');
  const finish = useOneTimeAct(FinishTakeoverMergeDocument, 'finishTakeoverMerge');
  return (
    <MergeActsContext
      value={{
        key: 'takeover',
        decide: [(input) => decide({ input }), deciding],
        decideAlike: [(input) => decideAlike({ input }), decidingAlike],
        finish,
        wayOut: <GiveUp merge={merge} />,
        unasked: <Unasked origin={origin} />,
      }}
    >
      <MergeDesk merge={merge} onConflict={onConflict} />
    </MergeActsContext>
  );
}

function Unasked({ origin }: { readonly origin: string }) {
  const query = useQuery({ query: TakeoverNotesDocument });
  return (
    <Loaded query={query}>
      {({ takeoverMerge: merge }) =>
        merge && (
          <div className="stack stack--close">
            <MergeTaken notes={merge.taken} more={factNotes('taken', merge.takenFacts, origin)} />
            <MergeKept notes={merge.kept} more={factNotes('kept', merge.keptFacts, origin)} />
          </div>
        )
      }
    </Loaded>
  );
}
