import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useOneTimeAct } from '../../../api/act.js';
import {
  type ConceptDocumentPartsFragment,
  RequestConceptDocumentDocument,
  type RequestConceptDocumentInput,
} from '../../../graphql/graphql.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';

/** Asks for a document; one that was there already may stand on any page of the list, so it is given back. */
export function useRequest(input: RequestConceptDocumentInput) {
  const { t } = useTranslation('documents');
  const toast = useToast();
  const [request] = useOneTimeAct(RequestConceptDocumentDocument, 'requestConceptDocument');
  const [found, setFound] = useState<ConceptDocumentPartsFragment | null>(null);
  const showFirstPage = useFirstPage();
  const sending = useForm({
    send: () => {
      setFound(null);
      return request({ input });
    },
    done: (document) => {
      if (document.state === 'done') return setFound(document);
      toast(t('started'));
      showFirstPage();
    },
  });
  return { sending, found };
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
