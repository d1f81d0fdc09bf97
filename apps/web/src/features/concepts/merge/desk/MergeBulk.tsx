import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.js';
import { Choices } from '../../../../ui/form/Choices.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { openOf, type Merge, type Question } from './merge-questions.js';
import { useMergeActs, useMergeScene } from './merge-scene.js';

interface MergeBulkProps {
  readonly merge: Merge;
  /** The question one stands at: others of its field of action, or about the same kind of text, are like it. */
  readonly within?: Question | undefined;
}

/** One answer for many questions; what was decided before stays. */
export function MergeBulk({ merge, within }: MergeBulkProps) {
  const { t } = useTranslation('merge');
  const [asking, setAsking] = useState(false);
  if (!merge.availableActions.includes('decide') || openOf(merge.conflicts).length === 0) return null;
  return (
    <>
      <Button text={t('bulk.open')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && <BulkDialog merge={merge} within={within} onClose={() => setAsking(false)} />}
    </>
  );
}

type Scope = 'field' | 'alike' | 'all';
type Side = 'theirs' | 'mine';

function BulkDialog({ merge, within, onClose }: MergeBulkProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const [scope, setScope] = useState<Scope>(within ? 'field' : 'all');
  const [side, setSide] = useState<Side | null>(null);
  const { decide, busy, trouble } = useBulk({ merge, within }, onClose);
  return (
    <Dialog
      title={t('bulk.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          {side && <Button variant="primary" text={t('bulk.act')} busy={busy} onClick={() => void decide(scope, side)} />}
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <Scopes merge={merge} within={within} scope={scope} onChange={setScope} />
      <Choices<Side>
        legend={t('bulk.choice')}
        value={side}
        onChange={setSide}
        choices={[
          { value: 'theirs', label: say('choice.theirs') },
          { value: 'mine', label: say('choice.mine') },
        ]}
      />
      <p className="quiet small">{t('bulk.text')}</p>
    </Dialog>
  );
}

interface ScopesProps extends MergeBulkProps {
  readonly scope: Scope;
  readonly onChange: (scope: Scope) => void;
}

function Scopes({ merge: { conflicts }, within, scope, onChange }: ScopesProps) {
  const { t } = useTranslation('merge');
  const open = openOf(conflicts);
  const count = (like: (question: Question) => boolean) => open.filter(like).length;
  const around: { value: Scope; label: string }[] = within
    ? [
        {
          value: 'field',
          label: t(within.fieldCode ? 'bulk.field' : 'bulk.beside', { count: count(({ fieldCode }) => fieldCode === within.fieldCode) }),
        },
        {
          value: 'alike',
          label: t('bulk.alike', { field: t(`field.${within.field}`), count: count(({ field }) => field === within.field) }),
        },
      ]
    : [];
  const offered = [...around, { value: 'all' as const, label: t('bulk.all', { count: open.length }) }];
  return <Choices<Scope> legend={t('bulk.scope')} choices={offered} value={scope} onChange={onChange} />;
}

function useBulk({ merge, within }: MergeBulkProps, onClose: () => void) {
  const { t } = useTranslation('merge');
  const [act, busy] = useMergeActs().decideAlike;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const decide = async (scope: Scope, choice: Side) => {
    const like = { field: { fieldCode: within?.fieldCode }, alike: { field: within?.field }, all: {} }[scope];
    const outcome = await act({ choice, ...like });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    toast(t('bulk.done', { count: outcome.value.decidedCount - merge.decidedCount }));
  };
  return { decide, busy, trouble };
}
