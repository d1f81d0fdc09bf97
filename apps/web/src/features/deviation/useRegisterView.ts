import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ConceptItemKind, DeviationStance } from '../../graphql/graphql.js';

export const stances = ['adapted', 'omitted', 'own'] as const satisfies readonly DeviationStance[];

export const kinds = ['goal', 'measure'] as const satisfies readonly ConceptItemKind[];

export interface RegisterFilter {
  readonly municipalityId: string | null;
  readonly fieldCode: string | null;
  readonly stance: DeviationStance | null;
  readonly kind: ConceptItemKind | null;
  readonly text: string | null;
}

export type RegisterView = ReturnType<typeof useRegisterView>;

export function useRegisterView() {
  const [params, setParams] = useSearchParams();
  const map = params.get('ansicht') === 'karte';
  const filter = useMemo<RegisterFilter>(
    () => ({
      municipalityId: params.get('kommune'),
      fieldCode: params.get('feld'),
      stance: stances.find((stance) => stance === params.get('haltung')) ?? null,
      kind: kinds.find((kind) => kind === params.get('art')) ?? null,
      text: params.get('suche'),
    }),
    [params],
  );
  const set = (name: 'kommune' | 'feld' | 'haltung' | 'art' | 'suche', value: string) =>
    setParams(
      (previous) => {
        for (const position of ['nach', 'ab']) previous.delete(position);
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  return { filter, map, set };
}
