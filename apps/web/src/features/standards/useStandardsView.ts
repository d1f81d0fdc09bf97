import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { StandardsFilter } from './catalogue-filter.js';

const bases = { gesetz: 'law', vorschlag: 'proposal' } as const;
export type BasisName = keyof typeof bases;
export const basisNames = Object.keys(bases) as readonly BasisName[];
export const basisOf = (name: BasisName) => bases[name];

export type StandardsView = ReturnType<typeof useStandardsView>;

/** Filter and version live in the address, so that a link is a view. */
export function useStandardsView() {
  const [params, setParams] = useSearchParams();
  const basisName = basisNames.find((name) => name === params.get('grundlage')) ?? null;
  const filter = useMemo<StandardsFilter>(
    () => ({ text: params.get('suche') ?? '', area: params.get('bereich'), basis: basisName && bases[basisName] }),
    [params, basisName],
  );
  const set = (name: 'suche' | 'bereich' | 'grundlage' | 'fassung', value: string) =>
    setParams(
      (previous) => {
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  const clear = () =>
    setParams((previous) => new URLSearchParams([...previous].filter(([name]) => name === 'fassung')), {
      replace: true,
      preventScrollReset: true,
    });
  return { filter, basisName, version: versionIn(params.get('fassung')), set, clear, search: params.toString() };
}

const versionIn = (text: string | null) => (text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null);
