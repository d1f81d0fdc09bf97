import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { RequestConceptDocumentDocument, type RequestConceptDocumentInput } from '../../../graphql/graphql.js';
import type { Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';

/** Asks for a document and says whether it is new or was there already. */
export function useRequest() {
  const { t } = useTranslation('documents');
  const toast = useToast();
  const [request, busy] = useOneTimeAct(RequestConceptDocumentDocument, 'requestConceptDocument');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const ask = async (input: RequestConceptDocumentInput) => {
    const outcome = await request({ input });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') toast(t(outcome.value.state === 'done' ? 'found' : 'started'));
  };
  return { ask, busy, trouble };
}
