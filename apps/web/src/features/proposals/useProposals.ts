import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { FrameworkProposalsDocument } from '../../graphql/graphql.js';
import { sorts, states, type ProposalFilter } from './proposal-list.js';

// An empty list names no type: the first proposal has to refresh it all the same.
export const proposalContext = { additionalTypenames: ['FrameworkProposal'] };

export const useProposals = (requestPolicy: 'cache-and-network' | 'cache-first' = 'cache-and-network') =>
  useQuery({ query: FrameworkProposalsDocument, context: proposalContext, requestPolicy });

const stateNames = { offen: 'open', aufgegriffen: 'taken_up', abgelehnt: 'declined', zurueckgezogen: 'withdrawn' } as const;
const nameOf = (state: string) => Object.entries(stateNames).find(([, value]) => value === state)?.[0] ?? 'alle';

/** The filter lives in the address; without one the inbox shows what waits for an answer. */
export function useProposalFilter(whenUnset: 'open' | null) {
  const [params, setParams] = useSearchParams();
  const filter = useMemo<ProposalFilter>(() => {
    const stand = params.get('stand');
    const known = stand !== null && stand in stateNames ? stateNames[stand as keyof typeof stateNames] : null;
    return {
      state: stand === null ? whenUnset : (states.find((state) => state === known) ?? null),
      field: params.get('feld'),
      municipality: params.get('kommune'),
    };
  }, [params, whenUnset]);
  const set = (name: 'stand' | 'feld' | 'kommune' | 'reihenfolge', value: string) =>
    setParams(
      (previous) => {
        for (const position of ['nach', 'ab']) previous.delete(position);
        if (name === 'stand') previous.set(name, nameOf(value));
        else if (value) previous.set(name, value);
        else previous.delete(name);
        return previous;
      },
      { replace: true, preventScrollReset: true },
    );
  const sort = sorts.find((one) => one === params.get('reihenfolge')) ?? 'neueste';
  return { filter, sort, set, search: params.toString() };
}
