import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ChangeFilter } from './change-groups.js';

/** Kind and words to look for stand in the address, so that a link is a view. */
export function useChangeFilter<Kind extends string>(kinds: readonly Kind[]) {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<ChangeFilter<Kind>>(
    () => ({ kind: kinds.find((kind) => kind === params.get('art')) ?? null, text: params.get('suche') ?? '' }),
    [kinds, params],
  );
  const set = (name: 'art' | 'suche', value: string) =>
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
