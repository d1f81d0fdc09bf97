import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import {
  type ConceptDocumentPartsFragment,
  RequestConceptDocumentDocument,
  type RequestConceptDocumentInput,
} from '../../../graphql/graphql.js';
import type { Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';

/** Asks for a document; one that was there already may stand on any page of the list, so it is given back. */
export function useRequest() {
  const { t } = useTranslation('documents');
  const toast = useToast();
  const [request, busy] = useOneTimeAct(RequestConceptDocumentDocument, 'requestConceptDocument');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [found, setFound] = useState<ConceptDocumentPartsFragment | null>(null);
  const showFirstPage = useFirstPage();
  const ask = async (input: RequestConceptDocumentInput) => {
    const outcome = await request({ input });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    const known = outcome.kind === 'done' && outcome.value.state === 'done';
    setFound(known ? outcome.value : null);
    if (outcome.kind !== 'done' || known) return;
    toast(t('started'));
    showFirstPage();
  };
  return { ask, busy, trouble, found };
}

function useFirstPage() {
  const [, setParameters] = useSearchParams();
  return () =>
    setParameters(
      (parameters) => {
        parameters.delete('nach');
        parameters.delete('ab');
        return parameters;
      },
      { replace: true },
    );
}
