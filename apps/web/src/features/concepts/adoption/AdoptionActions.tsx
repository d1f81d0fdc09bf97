import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { OpenConceptDraftDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { useFocusAfterStep } from '../../../ui/page/lost-focus.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { AdoptionDialog } from './AdoptionDialog.js';
import type { CouncilRecord, Missing, Standing } from '../council/way.js';
import { ReturnDialog } from './ReturnDialog.js';
import { StepButton } from './StepButton.js';

interface AdoptionActionsProps {
  readonly concept: Pick<Standing, 'id' | 'version' | 'availableActions'>;
  /** What people would still do before the next step. */
  readonly missing: readonly Missing[];
  /** The meeting the resolution most likely comes from. */
  readonly resolution?: CouncilRecord | null;
}

/** The way of a revision to the council: only the steps the server offers now. */
export function AdoptionActions({ concept, missing, resolution = null }: AdoptionActionsProps) {
  const { availableActions } = concept;
  useFocusAfterStep(availableActions.join());
  return (
    <div className="row">
      {availableActions.includes('open_draft') && <OpenDraft />}
      {availableActions.includes('return_to_draft') && <TakeBack concept={concept} />}
      {availableActions.includes('open_review') && <StepButton step="open_review" concept={concept} missing={[]} />}
      {availableActions.includes('bring_before_council') && <StepButton step="bring_before_council" concept={concept} missing={missing} />}
      {availableActions.includes('record_adoption') && <RecordAdoption concept={concept} resolution={resolution} />}
    </div>
  );
}

function TakeBack({ concept }: Pick<AdoptionActionsProps, 'concept'>) {
  const { t } = useTranslation('concepts');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button text={t('step.return_to_draft')} onClick={() => setOpen(true)} />
      {open && <ReturnDialog concept={concept} onClose={() => setOpen(false)} />}
    </>
  );
}

function RecordAdoption({ concept, resolution }: Pick<AdoptionActionsProps, 'concept'> & { readonly resolution: CouncilRecord | null }) {
  const { t } = useTranslation('concepts');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button text={t('adoption.record')} onClick={() => setOpen(true)} />
      {open && <AdoptionDialog concept={concept} resolution={resolution} onClose={() => setOpen(false)} />}
    </>
  );
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
