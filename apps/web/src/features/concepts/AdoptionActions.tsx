import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../api/act.js';
import { OpenConceptDraftDocument } from '../../graphql/graphql.js';
import { Button } from '../../ui/Button.js';
import { ProblemSummary, type Trouble } from '../../ui/ProblemSummary.js';
import { useToast } from '../../ui/Toast.js';
import { AdoptionDialog } from './AdoptionDialog.js';
import type { Concept } from './concept-tree.js';

export function AdoptionActions({ concept }: { readonly concept: Concept }) {
  const { t } = useTranslation('concepts');
  const [recording, setRecording] = useState(false);
  const { availableActions, counts, state } = concept;
  if (availableActions.includes('open_draft')) return <OpenDraft />;
  if (availableActions.includes('record_adoption')) {
    return (
      <>
        <Button text={t('adoption.record')} onClick={() => setRecording(true)} />
        {recording && <AdoptionDialog concept={concept} onClose={() => setRecording(false)} />}
      </>
    );
  }
  return state === 'draft' && counts.open > 0 ? <p className="quiet small">{t('adoption.notYet', { count: counts.open })}</p> : null;
}

function OpenDraft() {
  const { t } = useTranslation('concepts');
  const [act, busy] = useOneTimeAct(OpenConceptDraftDocument, 'openConceptDraft');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const open = async () => {
    const outcome = await act({});
    if (outcome.kind === 'done') toast(t('adoption.draftOpened'));
    else setTrouble(outcome);
  };
  return (
    <div className="stack stack--close">
      <Button text={t('adoption.openDraft')} busy={busy} onClick={() => void open()} />
      <ProblemSummary trouble={trouble} />
    </div>
  );
}
