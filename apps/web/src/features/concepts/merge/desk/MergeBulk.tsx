import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.js';
import { ChoiceSelect } from '../../../../ui/form/ChoiceSelect.js';
import { Choices } from '../../../../ui/form/Choices.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../../ui/feedback/Toast.js';
import { scopesOf, type Scope, type Within } from './merge-scopes.js';
import { openOf, type Merge } from './merge-questions.js';
import { useMergeActs, useMergeScene } from './merge-scene.js';

interface MergeBulkProps {
  readonly merge: Merge;
  readonly within?: Within | undefined;
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

type Side = 'theirs' | 'mine';

function BulkDialog({ merge, within, onClose }: MergeBulkProps & { readonly onClose: () => void }) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const [scopes] = useState(() => scopesOf(merge.conflicts, within));
  const [chosen, setChosen] = useState(scopes[0]?.key ?? '');
  const [side, setSide] = useState<Side | null>(null);
  const { decide, busy, trouble } = useBulk(merge, onClose);
  const scope = scopes.find(({ key }) => key === chosen);
  return (
    <Dialog
      title={t('bulk.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          {side && scope && <Button variant="primary" text={t('bulk.act')} busy={busy} onClick={() => void decide(scope, side)} />}
        </>
      }
    >
      <ProblemSummary trouble={trouble} />
      <Scopes scopes={scopes} chosen={chosen} onChange={setChosen} />
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

interface ScopesProps {
  readonly scopes: readonly Scope[];
  readonly chosen: string;
  readonly onChange: (key: string) => void;
}

function Scopes({ scopes, chosen, onChange }: ScopesProps) {
  const { t } = useTranslation('merge');
  const label = ({ name, field, fieldCode = '', title = '', count }: Scope) =>
    t(`bulk.scopes.${name}`, { field: field ? t(`field.${field}`) : '', fieldCode, title, count });
  return (
    <ChoiceSelect
      label={t('bulk.scope')}
      options={scopes.map(({ key }) => key)}
      nameOf={(key) =>
        scopes
          .filter((scope) => scope.key === key)
          .map(label)
          .join()
      }
      value={chosen}
      onChange={onChange}
    />
  );
}

function useBulk(merge: Merge, onClose: () => void) {
  const { t } = useTranslation('merge');
  const [act, busy] = useMergeActs().decideAlike;
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const decide = async ({ fieldCode, field }: Scope, choice: Side) => {
    const outcome = await act({ choice, fieldCode, field });
    if (outcome.kind !== 'done') return setTrouble(outcome);
    onClose();
    toast(t('bulk.done', { count: outcome.value.decidedCount - merge.decidedCount }));
  };
  return { decide, busy, trouble };
}
