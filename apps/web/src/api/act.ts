import { useCallback, useRef } from 'react';
import { useMutation, type AnyVariables, type TypedDocumentNode } from 'urql';
import type { ProblemPartsFragment } from '../graphql/graphql.js';
import { failureOf, type Failure } from './failure.js';

export type Problem = ProblemPartsFragment;
type Payload<Union> = Exclude<Union, { problemCode: string }>;

export type Outcome<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'failure'; readonly failure: Failure };

/** A mutation whose answer is a union of its payload and problems. */
export function useAct<Data extends object, Variables extends AnyVariables, Field extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
) {
  const [{ fetching }, run] = useMutation<Data, Variables>(document);
  const act = useCallback(
    async (variables: Variables): Promise<Outcome<Payload<Data[Field]>>> => {
      const { data, error } = await run(variables);
      if (error || !data) return { kind: 'failure', failure: error ? failureOf(error) : { kind: 'broken', reference: null } };
      return outcomeOf(data[field]);
    },
    [run, field],
  );
  return [act, fetching] as const;
}

function outcomeOf<Union>(answer: Union): Outcome<Payload<Union>> {
  return isProblem(answer) ? { kind: 'problem', problem: answer } : { kind: 'done', value: answer as Payload<Union> };
}

const isProblem = (answer: unknown): answer is Problem => typeof answer === 'object' && answer !== null && 'problemCode' in answer;

/** As above for what must not happen twice: the key stays the same until the server has answered, so that a repeat after a lost connection is safe. */
export function useOneTimeAct<Data extends object, Variables extends { idempotencyKey: string | number }, Field extends keyof Data>(
  document: TypedDocumentNode<Data, Variables>,
  field: Field,
) {
  const [act, busy] = useAct(document, field);
  const key = useRef<string | null>(null);
  const actOnce = useCallback(
    async (variables: Omit<Variables, 'idempotencyKey'>) => {
      key.current ??= newKey();
      const outcome = await act({ ...variables, idempotencyKey: key.current } as Variables);
      if (outcome.kind !== 'failure') key.current = null;
      return outcome;
    },
    [act],
  );
  return [actOnce, busy] as const;
}

// crypto.randomUUID exists on https and localhost only; a district may run the product on plain http in its own network.
export const newKey = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
