import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAct } from '../../../api/act.js';
import { OpenFrameworkDraftDocument } from '../../../graphql/graphql.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';

const editor = '/rahmenkonzept/entwurf';

/** The way into the editor: the draft that is open, or a new one from the release in force. */
export function DraftEntry({ hasDraft }: { readonly hasDraft: boolean }) {
  const { t } = useTranslation('draft');
  if (!hasDraft) return <OpenDraft />;
  return (
    <ButtonLink variant="primary" to={editor}>
      {t('edit')}
    </ButtonLink>
  );
}

export function OpenDraft() {
  const { t } = useTranslation('draft');
  const [open, busy] = useAct(OpenFrameworkDraftDocument, 'openFrameworkDraft');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const navigate = useNavigate();
  const act = async () => {
    const outcome = await open({});
    if (outcome.kind !== 'done') return setTrouble(outcome);
    await navigate(editor);
  };
  return (
    <div className="stack stack--close">
      <Button variant="primary" text={t('open')} busy={busy} onClick={() => void act()} />
      <ProblemSummary trouble={trouble} />
    </div>
  );
}
