import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { useAct, useOneTimeAct } from '../../../api/act.js';
import {
  DecideMergeConflictDocument,
  DecideMergeConflictsDocument,
  FinishMergeDocument,
  MergeNotesDocument,
  type MergePartsFragment,
} from '../../../graphql/graphql.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { MergeDesk } from './desk/MergeDesk.js';
import { MergeKept, MergeTaken } from './MergeNotes.js';
import { MergeActsContext, MergeSceneContext } from './desk/merge-scene.js';
import { UndoMerge } from './UndoMerge.js';

/** A new release of the district reaching the own concept, and the words for that. */
export function ConceptMergeScene({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('merge');
  return (
    <MergeSceneContext
      value={{
        address: '/konzept/zusammenfuehren',
        above: '/konzept',
        say: (text, values) => t(`sides.${text}`, { number: values?.number ?? '' }),
      }}
    >
      {children}
    </MergeSceneContext>
  );
}

export function ConceptMergeDesk({ merge, onConflict }: { readonly merge: MergePartsFragment; readonly onConflict: () => void }) {
  const [decide, deciding] = useAct(DecideMergeConflictDocument, 'decideMergeConflict');
  const [decideAlike, decidingAlike] = useAct(DecideMergeConflictsDocument, 'decideMergeConflicts');
  const finish = useOneTimeAct(FinishMergeDocument, 'finishMerge');
  return (
    <MergeActsContext
      value={{
        key: 'merge',
        decide: [(input) => decide({ input }), deciding],
        decideAlike: [(input) => decideAlike({ input }), decidingAlike],
        finish,
        wayOut: <UndoMerge merge={merge} />,
        unasked: <Unasked />,
      }}
    >
      <MergeDesk merge={merge} onConflict={onConflict} />
    </MergeActsContext>
  );
}

/** What happens without a question, what was answered in an earlier merge included: nobody is asked twice, and nothing happens unseen. */
function Unasked() {
  const query = useQuery({ query: MergeNotesDocument });
  return (
    <Loaded query={query}>
      {({ conceptMerge }) => (
        <div className="stack stack--close">
          <MergeTaken notes={conceptMerge?.taken ?? []} />
          <MergeKept notes={conceptMerge?.kept ?? []} />
        </div>
      )}
    </Loaded>
  );
}
