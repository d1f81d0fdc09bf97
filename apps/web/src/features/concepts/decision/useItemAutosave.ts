import { useMemo } from 'react';
import { useAct } from '../../../api/act.js';
import { useAutosave } from '../../../api/useAutosave.js';
import { useViewer } from '../../../api/viewer.js';
import { DecideConceptItemDocument, ResetConceptItemDocument } from '../../../graphql/graphql.js';
import type { Item } from '../tree/concept-tree.js';
import { decisionOf, formOf, missingIn, type ItemForm } from '../item/item-form.js';

export function useItemAutosave(item: Item) {
  const { accountId, acting } = useViewer();
  const [decide] = useAct(DecideConceptItemDocument, 'decideConceptItem');
  const [reset] = useAct(ResetConceptItemDocument, 'resetConceptItem');
  const current = useMemo(() => formOf(item), [item]);
  return useAutosave<ItemForm>({
    key: `${accountId}:${acting.id}:item:${item.id}`,
    current,
    version: item.version,
    save: (form, expectedVersion) =>
      form.stance === null
        ? reset({ itemId: item.id, expectedVersion })
        : decide({ input: decisionOf(form, item, form.stance, expectedVersion) }),
    isComplete: (form) => missingIn(form, item) === null,
  });
}
