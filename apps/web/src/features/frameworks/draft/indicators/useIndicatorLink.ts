import { useState } from 'react';
import { useAct } from '../../../../api/act.js';
import { LinkFrameworkIndicatorDocument, type LinkFrameworkIndicatorMutationVariables } from '../../../../graphql/graphql.js';
import type { Trouble } from '../../../../ui/feedback/ProblemSummary.js';

/** Hangs an indicator on a goal or measure, or takes it off. */
export function useIndicatorLink() {
  const [act, busy] = useAct(LinkFrameworkIndicatorDocument, 'linkFrameworkIndicator');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const link = async (variables: LinkFrameworkIndicatorMutationVariables) => {
    const outcome = await act(variables);
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return { link, busy, trouble };
}
