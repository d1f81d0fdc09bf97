import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { WithdrawProposalDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import type { Proposal } from '../proposal-list.js';

export function WithdrawProposal({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const [act, busy] = useAct(WithdrawProposalDocument, 'withdrawProposal');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const withdraw = async () => {
    const outcome = await act({ proposalId: proposal.id });
    if (outcome.kind === 'done') toast(t('withdraw.done'));
    else setTrouble(outcome);
  };
  return (
    <div className="stack stack--close">
      <ProblemSummary trouble={trouble} />
      <div>
        <Button variant="tertiary" text={t('withdraw.act')} busy={busy} onClick={() => void withdraw()} />
      </div>
    </div>
  );
}
