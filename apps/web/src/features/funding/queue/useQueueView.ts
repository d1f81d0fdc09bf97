import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { FundingApplicationFilter, FundingApplicationSort, Turn } from '../../../graphql/graphql.js';

export const turns = ['district', 'municipality', 'system', 'nobody'] as const satisfies readonly Turn[];

const sorts = [
  'submitted_asc',
  'submitted_desc',
  'amount_asc',
  'amount_desc',
  'municipality_asc',
  'municipality_desc',
  'receipt_asc',
  'receipt_desc',
  'updated_desc',
] as const satisfies readonly FundingApplicationSort[];

export type QueueView = ReturnType<typeof useQueueView>;

export function useQueueView() {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<FundingApplicationFilter>(
    () => ({
      turn: turns.find((turn) => turn === params.get('dran')) ?? null,
      programmeId: params.get('programm'),
      text: params.get('suche'),
    }),
    [params],
  );
  const set = (name: 'dran' | 'programm' | 'suche', value: string) =>
    setParams(
      (previous) => {
        for (const position of ['nach', 'ab']) previous.delete(position);
        if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  // The oldest first: who waits longest is next.
  const sort = sorts.find((one) => one === params.get('reihenfolge')) ?? 'submitted_asc';
  return { filter, sort, set };
}

export const filterIsSet = ({ turn, programmeId, text }: FundingApplicationFilter) => Boolean(turn ?? programmeId ?? text);
