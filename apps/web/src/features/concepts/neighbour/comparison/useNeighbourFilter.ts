import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { NeighbourFilter } from './neighbour-items.js';

/** The filter lives in the address, so that a link is a view. */
export function useNeighbourFilter() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<NeighbourFilter>(
    () => ({ field: params.get('feld'), worded: params.get('nur') === 'eigenes', open: params.get('hier') === 'offen' }),
    [params],
  );
  const set = (name: 'feld' | 'nur' | 'hier', value: string | null) =>
    setParams(
      (previous) => {
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  return { filter, set, search: params.toString() };
}
