import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ConceptFilter } from './concept-tree.js';

export const stances = ['undecided', 'adopted', 'adapted', 'omitted', 'own'] as const;

/** The filter lives in the address, so that a link is a view. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<ConceptFilter>(
    () => ({
      field: params.get('feld'),
      stance: stances.find((stance) => stance === params.get('haltung')) ?? null,
      text: params.get('suche') ?? '',
    }),
    [params],
  );
  const set = (name: 'feld' | 'haltung' | 'suche', value: string) =>
    setParams(
      (previous) => {
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  return { filter, set };
}
