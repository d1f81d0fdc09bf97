import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../api/act.js';
import { Button } from '../Button.js';
import { Dialog } from './Dialog.js';
import { ProblemSummary, type Trouble } from '../feedback/ProblemSummary.js';

interface ConfirmDialogProps<Value> {
  readonly title: string;
  readonly act: string;
  /** The way back where "cancel" would not say it. */
  readonly keep?: string;
  readonly busy: boolean;
  readonly confirm: () => Promise<Outcome<Value>>;
  readonly onDone: (value: Value) => unknown;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What an act does and cannot be taken back for, before it is done; what the server refuses is said here. */
export function ConfirmDialog<Value>({ title, act, keep, busy, confirm, onDone, onClose, children }: ConfirmDialogProps<Value>) {
  const { t } = useTranslation('ui');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const go = async () => {
    const outcome = await confirm();
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    return onDone(outcome.value);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button text={keep ?? t('cancel')} onClick={onClose} />
          <Button variant="primary" text={act} busy={busy} onClick={() => void go()} />
        </>
      }
    >
      <div className="stack">
        <ProblemSummary trouble={trouble} />
        {children}
      </div>
    </Dialog>
  );
}

interface AskFirstProps<Value> extends Omit<ConfirmDialogProps<Value>, 'onClose'> {
  readonly button: (asking: { readonly 'aria-haspopup': 'dialog'; readonly onClick: () => void }) => ReactNode;
}

/** A button whose act is done only after asking. */
export function AskFirst<Value>({ button, ...question }: AskFirstProps<Value>) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      {button({ 'aria-haspopup': 'dialog', onClick: () => setAsking(true) })}
      {asking && <ConfirmDialog {...question} onClose={() => setAsking(false)} />}
    </>
  );
}
