import { useMemo } from 'react';
import { useQuery } from 'urql';
import { MergeWaitingDocument } from '../../../graphql/graphql.js';

/** What waits of a new release: a merge that is open, or the preview of one. */
export function useMergeWaiting() {
  const context = useMemo(() => ({ additionalTypenames: ['ConceptMerge', 'UndoneMerge'] }), []);
  const [{ data }] = useQuery({ query: MergeWaitingDocument, context });
  return { open: data?.conceptMerge?.state === 'open' ? data.conceptMerge : null, preview: data?.mergePreview ?? null };
}
