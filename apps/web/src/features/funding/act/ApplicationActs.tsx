import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicationAction } from '../../../graphql/graphql.js';
import { Button, ButtonLink } from '../../../ui/Button.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { ProblemSummary, type Trouble } from '../../../ui/feedback/ProblemSummary.js';
import type { Application } from '../application.js';
import { mainAction, reasonedActs, simpleActs, type ReasonedAct } from './acts.js';
import { DecideForm } from './DecideForm.js';
import { ProposeForm } from './ProposeForm.js';
import { ReasonDialog } from './ReasonDialog.js';
import { SimpleActButton } from './SimpleActButton.js';

interface ApplicationActsProps {
  readonly application: Application;
  /** Only some of what is possible, where a screen is about one question. */
  readonly only?: readonly ApplicationAction[];
  readonly onDone?: ((action: ApplicationAction) => void) | undefined;
}

/** What the server allows is what one can do here, and nothing else is shown. */
export function ApplicationActs({ application, only, onDone }: ApplicationActsProps) {
  const [weighing, setWeighing] = useState(false);
  const available = application.availableActions.filter((action) => !only || only.includes(action));
  const close = () => setWeighing(false);
  if (weighing && available.includes('propose')) return <ProposeForm application={application} onClose={close} />;
  if (weighing && available.includes('decide')) return <DecideForm application={application} onClose={close} />;
  return <Bar application={application} available={available} onWeigh={() => setWeighing(true)} onDone={onDone} />;
}

interface BarProps {
  readonly application: Application;
  readonly available: readonly ApplicationAction[];
  readonly onWeigh: () => void;
  readonly onDone: ApplicationActsProps['onDone'];
}

function Bar({ application, available, onWeigh, onDone }: BarProps) {
  const { t } = useTranslation('funding');
  const [asking, setAsking] = useState<ReasonedAct | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (available.length === 0) {
    return (
      <div>
        <PrintLink id={application.id} />
      </div>
    );
  }
  const main = mainAction(available);
  const weight = available.find((action) => action === 'propose' || action === 'decide');
  const done = (action: ApplicationAction) => {
    setAsking(null);
    onDone?.(action);
  };
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <ActionBar
        status={<Rare id={application.id} canWithdraw={available.includes('withdraw')} onWithdraw={() => setAsking('withdraw')} />}
      >
        {reasonedActs
          .filter(isIn(available))
          .filter(isNotRare)
          .map((action) => (
            <Button key={action} variant={variantOf(action, main)} text={t(`act.${action}`)} onClick={() => setAsking(action)} />
          ))}
        {simpleActs.filter(isIn(available)).map((action) => (
          <SimpleActButton
            key={action}
            action={action}
            application={application}
            variant={variantOf(action, main)}
            onTrouble={setTrouble}
            onDone={done}
          />
        ))}
        {available.includes('edit') && (
          <ButtonLink variant={variantOf('edit', main)} to={`/foerderung/${application.id}/bearbeiten/vorhaben`}>
            {t('act.edit')}
          </ButtonLink>
        )}
        {weight && <Button variant="primary" text={t(`act.${weight}`)} onClick={onWeigh} />}
      </ActionBar>
      {asking && <ReasonDialog action={asking} application={application} onClose={() => setAsking(null)} onDone={done} />}
    </>
  );
}

const isIn = (available: readonly ApplicationAction[]) => (action: ApplicationAction) => available.includes(action);

/** What ends everything does not stand where the next step stands. */
const isNotRare = (action: ApplicationAction) => action !== 'withdraw';

const variantOf = (action: ApplicationAction, main: ApplicationAction | null) => (action === main ? 'primary' : 'secondary');

interface RareProps {
  readonly id: string;
  readonly canWithdraw: boolean;
  readonly onWithdraw: () => void;
}

function Rare({ id, canWithdraw, onWithdraw }: RareProps) {
  const { t } = useTranslation('funding');
  return (
    <>
      <PrintLink id={id} />
      {canWithdraw && <Button small variant="tertiary" text={t('act.withdraw')} onClick={onWithdraw} />}
    </>
  );
}

function PrintLink({ id }: { readonly id: string }) {
  const { t } = useTranslation('funding');
  return (
    <ButtonLink small variant="tertiary" to={`/foerderung/${id}/druck`}>
      {t('print.view')}
    </ButtonLink>
  );
}
