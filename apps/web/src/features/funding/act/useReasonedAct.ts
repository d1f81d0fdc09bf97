import { useOneTimeAct, type Outcome } from '../../../api/act.js';
import {
  RefuseSignOffDocument,
  ReturnApplicationDocument,
  SendBackProposalDocument,
  WithdrawApplicationDocument,
} from '../../../graphql/graphql.js';
import type { ReasonedAct } from './acts.js';

interface Target {
  readonly id: string;
  readonly version: number;
}

type Act = (target: Target, reason: string) => Promise<Outcome<unknown>>;

export function useReasonedAct(action: ReasonedAct): readonly [Act, boolean] {
  const [refuseSignOff, refusing] = useOneTimeAct(RefuseSignOffDocument, 'refuseSignOff');
  const [returnApplication, returning] = useOneTimeAct(ReturnApplicationDocument, 'returnApplication');
  const [sendBack, sendingBack] = useOneTimeAct(SendBackProposalDocument, 'sendBackProposal');
  const [withdraw, withdrawing] = useOneTimeAct(WithdrawApplicationDocument, 'withdrawApplication');
  const acts: Readonly<Record<ReasonedAct, Act>> = {
    refuse_sign_off: (target, reason) => refuseSignOff({ ...onto(target), reason }),
    return: (target, text) => returnApplication({ ...onto(target), text }),
    send_back: (target, reason) => sendBack({ ...onto(target), reason }),
    withdraw: (target, reason) => withdraw({ ...onto(target), reason }),
  };
  return [acts[action], refusing || returning || sendingBack || withdrawing];
}

const onto = ({ id, version }: Target) => ({ applicationId: id, expectedVersion: version });
