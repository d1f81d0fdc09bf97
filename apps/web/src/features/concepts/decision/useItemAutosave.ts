import { useMemo } from 'react';
import { useAct } from '../../../api/act.js';
import { useAutosave } from '../../../api/useAutosave.js';
import { useViewer, type Viewer } from '../../../api/viewer.js';
import { DecideConceptItemDocument, ResetConceptItemDocument } from '../../../graphql/graphql.js';
import type { Item } from '../tree/concept-tree.js';
import { decisionOf, formOf, missingIn, type ItemForm } from '../item/item-form.js';

/** Where unsaved input of a concept's items is kept, but for the id of the item. */
export const keptItems = ({ accountId, acting }: Viewer) => `${accountId}:${acting.id}:item:`;

export function useItemAutosave(item: Item) {
  const viewer = useViewer();
  const [decide] = useAct(DecideConceptItemDocument, 'decideConceptItem');
  const [reset] = useAct(ResetConceptItemDocument, 'resetConceptItem');
  const current = useMemo(() => formOf(item), [item]);
  return useAutosave<ItemForm>({
    key: keptItems(viewer) + item.id,
    current,
    version: item.version,
    save: (form, expectedVersion) =>
      form.stance === null
        ? reset({ itemId: item.id, expectedVersion })
        : decide({ input: decisionOf(form, item, form.stance, expectedVersion) }),
    isComplete: (form) => missingIn(form, item) === null,
  });
}
