import { useMemo, useState } from 'react';
import { useAct } from '../../../api/act.js';
import { useAutosave } from '../../../api/useAutosave.js';
import { useViewer } from '../../../api/viewer.js';
import { SaveApplicationDocument, type ContentPartsFragment } from '../../../graphql/graphql.js';
import type { Application } from '../application.js';
import { draftOf, idsOf, inputOf, learnIds, type Draft } from './draft.js';

export type DraftState = ReturnType<typeof useDraft>;

export function useDraft(application: Application, content: ContentPartsFragment) {
  const { accountId, acting } = useViewer();
  const [save] = useAct(SaveApplicationDocument, 'saveApplication');
  const [known] = useState(() => idsOf(content));
  const current = useMemo(() => draftOf(content), [content]);
  return useAutosave<Draft>({
    key: `${accountId}:${acting.id}:application:${application.id}`,
    current,
    version: application.version,
    save: async (draft, expectedVersion) => {
      const outcome = await save({ input: { ...inputOf(draft, known), applicationId: application.id, expectedVersion } });
      if (outcome.kind === 'done' && outcome.value.content) learnIds(known, draft, outcome.value.content);
      return outcome;
    },
  });
}
