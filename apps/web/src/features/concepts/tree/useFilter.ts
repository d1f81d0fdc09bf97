import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ConceptFilter } from './concept-filter.js';
import { useOpenComments } from '../review/useOpenComments.js';

export const stances = ['undecided', 'adopted', 'adapted', 'omitted', 'own'] as const;

type Name = 'feld' | 'haltung' | 'seit' | 'suche' | 'kommentare';

/** The filter lives in the address, so that a link is a view. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const comments = useOpenComments();
  const filter = useMemo<ConceptFilter>(
    () => ({
      field: params.get('feld'),
      stance: stances.find((stance) => stance === params.get('haltung')) ?? null,
      since: /^\d{4}-\d{2}-\d{2}$/.exec(params.get('seit') ?? '')?.[0] ?? null,
      text: params.get('suche') ?? '',
      commented: params.get('kommentare') === 'offen' ? comments : null,
    }),
    [params, comments],
  );
  const set = (name: Name, value: string) =>
    setParams(
      (previous) => {
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  const clear = () => setParams({}, { replace: true, preventScrollReset: true });
  return { filter, set, clear, search: params.toString() };
}
