import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ConceptItemKind, DeviationStance } from '../../graphql/graphql.js';

export const stances = ['adapted', 'omitted', 'own'] as const satisfies readonly DeviationStance[];

export const kinds = ['goal', 'measure'] as const satisfies readonly ConceptItemKind[];

interface RegisterFilter {
  readonly municipalityId: string | null;
  readonly fieldCode: string | null;
  readonly stance: DeviationStance | null;
  readonly kind: ConceptItemKind | null;
  readonly text: string | null;
}

export type RegisterView = ReturnType<typeof useRegisterView>;

export function useRegisterView() {
  const [params, setParams] = useSearchParams();
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
  return { filter, set };
}

/** The same filter for the file. */
export function fileAddress(format: 'csv' | 'xlsx', { municipalityId, fieldCode, stance, kind, text }: RegisterFilter): string {
  const given = Object.entries({ municipality: municipalityId, field: fieldCode, stance, kind, text });
  return `/files/deviations.${format}?${new URLSearchParams(given.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`;
}
