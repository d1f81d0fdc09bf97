import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct, useOneTimeAct } from '../../../api/act.js';
import { DecideTakeoverConflictsDocument, FinishTakeoverMergeDocument, GiveUpTakeoverMergeDocument } from '../../../graphql/graphql.js';
import { AskFirst } from '../../../ui/AskFirst.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { ActionBar } from '../../../ui/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import type { Merge } from './TakeoverDesk.js';

interface EndMergeProps {
  readonly merge: Merge;
  /** Address of an open question. */
  readonly first: string | undefined;
}

/** What concerns the merge as a whole: many answers at once, the end, and the way out. */
export function EndMerge({ merge, first }: EndMergeProps) {
  const { t } = useTranslation('takeover');
  const words = useTranslation('merge').t;
  const left = merge.total - merge.decidedCount;
  return (
    // A plain box: on a narrow screen all of this stands below the questions.
    <div>
      <div className="stack">
        <p className="prose">{t(merge.total === 0 ? 'merge.nothingAsked' : left > 0 ? 'merge.choose' : 'merge.ready')}</p>
        {left > 0 && <Alike />}
        <ActionBar>
          <GiveUp merge={merge} />
          {first ? (
            <ButtonLink variant="primary" to={first}>
              {words('next.label')}
            </ButtonLink>
          ) : (
            <Finish merge={merge} />
          )}
        </ActionBar>
      </div>
    </div>
  );
}

function Alike() {
  const { t } = useTranslation('takeover');
  const [act, busy] = useAct(DecideTakeoverConflictsDocument, 'decideTakeoverConflicts');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const decide = async (choice: 'theirs' | 'mine') => {
    const outcome = await act({ input: { choice } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return (
    <section className="stack stack--tight">
      <h2>{t('merge.alike')}</h2>
      <ProblemSummary trouble={trouble} />
      <div className="row">
        <Button text={t('merge.allTheirs')} busy={busy} onClick={() => void decide('theirs')} />
        <Button text={t('merge.allMine')} busy={busy} onClick={() => void decide('mine')} />
      </div>
    </section>
  );
}

function Finish({ merge: { version } }: { readonly merge: Merge }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useOneTimeAct(FinishTakeoverMergeDocument, 'finishTakeoverMerge');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const navigate = useNavigate();
  const finish = async () => {
    const outcome = await act({ expectedVersion: version });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    toast(t('merge.finished'));
    await navigate('/rahmenkonzept/entwurf');
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <Button variant="primary" text={t('merge.finish')} busy={busy} onClick={() => void finish()} />
    </>
  );
}

function GiveUp({ merge: { version } }: { readonly merge: Merge }) {
  const { t } = useTranslation('takeover');
  const [act, busy] = useAct(GiveUpTakeoverMergeDocument, 'giveUpTakeoverMerge');
  const toast = useToast();
  return (
    <AskFirst
      button={(asking) => <Button {...asking} text={t('merge.giveUp')} />}
      title={t('merge.giveUpTitle')}
      act={t('merge.giveUpAct')}
      busy={busy}
      confirm={() => act({ expectedVersion: version })}
      onDone={() => toast(t('merge.givenUp'))}
    >
      <p>{t('merge.giveUpText')}</p>
    </AskFirst>
  );
}
