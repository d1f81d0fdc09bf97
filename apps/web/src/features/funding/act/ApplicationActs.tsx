import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationAction } from '../../../graphql/graphql.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { ActionBar } from '../../../ui/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import type { Application } from '../file/ApplicationPage.js';
import { mainAction, reasonedActs, simpleActs, type ReasonedAct } from './acts.js';
import { DecideForm } from './DecideForm.js';
import { ProposeForm } from './ProposeForm.js';
import { ReasonDialog } from './ReasonDialog.js';
import { SimpleActButton } from './SimpleActButton.js';

interface ApplicationActsProps {
  readonly application: Application;
  /** Only some of what is possible, where a screen is about one question. */
  readonly only?: readonly ApplicationAction[];
  readonly onDone?: (action: ApplicationAction) => void;
}

/** What the server allows is what one can do here, and nothing else is shown. */
export function ApplicationActs({ application, only, onDone }: ApplicationActsProps) {
  const { t } = useTranslation('funding');
  const [asking, setAsking] = useState<ReasonedAct | null>(null);
  const [deciding, setDeciding] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const available = application.availableActions.filter((action) => !only || only.includes(action));
  const main = mainAction(available);
  const variant = (action: ApplicationAction) => (action === main ? 'primary' : action === 'withdraw' ? 'tertiary' : 'secondary');
  const done = (action: ApplicationAction) => {
    setAsking(null);
    setDeciding(false);
    onDone?.(action);
  };
  if (deciding && available.includes('propose')) return <ProposeForm application={application} onClose={() => setDeciding(false)} />;
  if (deciding && available.includes('decide')) return <DecideForm application={application} onClose={() => setDeciding(false)} />;
  const weighing = available.find((action) => action === 'propose' || action === 'decide');
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <ActionBar
        status={
          <ButtonLink small variant="tertiary" to={`/foerderung/${application.id}/druck`}>
            {t('print.view')}
          </ButtonLink>
        }
      >
        {reasonedActs
          .filter((action) => available.includes(action))
          .map((action) => (
            <Button key={action} variant={variant(action)} text={t(`act.${action}`)} onClick={() => setAsking(action)} />
          ))}
        {simpleActs
          .filter((action) => available.includes(action))
          .map((action) => (
            <SimpleActButton
              key={action}
              action={action}
              application={application}
              variant={variant(action)}
              onTrouble={setTrouble}
              onDone={done}
            />
          ))}
        {available.includes('edit') && (
          <ButtonLink variant={variant('edit')} to={`/foerderung/${application.id}/bearbeiten/vorhaben`}>
            {t('act.edit')}
          </ButtonLink>
        )}
        {weighing && <Button variant="primary" text={t(`act.${weighing}`)} onClick={() => setDeciding(true)} />}
      </ActionBar>
      {asking && <ReasonDialog action={asking} application={application} onClose={() => setAsking(null)} onDone={done} />}
    </>
  );
}
