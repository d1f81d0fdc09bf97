import { useTranslation } from 'react-i18next';
import type { TypedDocumentNode } from 'urql';
import { useOneTimeAct } from '../../../api/act.js';
import {
  ReopenApplicationDocument,
  RequestSignOffDocument,
  SignOffApplicationDocument,
  SubmitApplicationDocument,
} from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import type { Trouble } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import type { SimpleAct } from './acts.js';

interface SimpleActButtonProps {
  readonly action: SimpleAct;
  readonly application: { readonly id: string; readonly version: number };
  readonly variant: 'primary' | 'secondary' | 'tertiary';
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onDone: (action: SimpleAct) => void;
}

export function SimpleActButton(props: SimpleActButtonProps) {
  const buttons: Readonly<Record<SimpleAct, () => React.ReactNode>> = {
    request_sign_off: () => <ActButton {...props} document={RequestSignOffDocument} field="requestSignOff" />,
    sign_off: () => <ActButton {...props} document={SignOffApplicationDocument} field="signOffApplication" />,
    submit: () => <ActButton {...props} document={SubmitApplicationDocument} field="submitApplication" />,
    reopen: () => <ActButton {...props} document={ReopenApplicationDocument} field="reopenApplication" />,
  };
  return buttons[props.action]();
}

interface Variables {
  readonly applicationId: string | number;
  readonly expectedVersion: number;
  readonly idempotencyKey: string | number;
}

interface ActButtonProps<Data extends object> extends SimpleActButtonProps {
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly field: keyof Data;
}

function ActButton<Data extends object>({ document, field, action, application, variant, onTrouble, onDone }: ActButtonProps<Data>) {
  const { t } = useTranslation('funding');
  const toast = useToast();
  const [act, busy] = useOneTimeAct(document, field);
  const run = async () => {
    const outcome = await act({ applicationId: application.id, expectedVersion: application.version });
    if (outcome.kind !== 'done') return onTrouble(outcome);
    toast(t(`done.${action}`));
    onDone(action);
  };
  return <Button variant={variant} text={t(`act.${action}`)} busy={busy} onClick={() => void run()} />;
}
