import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { ProposeDecisionDocument, type DecisionOutcome } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Choices } from '../../../ui/form/Choices.js';
import { TextArea } from '../../../ui/form/Field.js';
import { MoneyField } from '../../../ui/form/MoneyField.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm, type Sending } from '../../../ui/form/useForm.js';
import type { Application } from '../application.js';
import { BudgetTable } from './BudgetTable.js';
import { ActSection } from './ActSection.js';

interface Proposal {
  readonly outcome: DecisionOutcome;
  readonly grantedCents: number;
  readonly reason: string;
  readonly conditions: string;
}

export function ProposeForm({ application, onClose }: { readonly application: Application; readonly onClose: () => void }) {
  const { t } = useTranslation('funding');
  const { form, change, sending } = useProposal(application, onClose);
  const granting = form.outcome === 'grant';
  return (
    <ActSection title={t('act.propose')}>
      <ProblemSummary trouble={sending.trouble} />
      <Form className="stack" sending={sending}>
        <Choices
          legend={t('propose.outcome')}
          value={form.outcome}
          onChange={(outcome) => change({ ...form, outcome })}
          choices={[
            { value: 'grant', label: t('outcome.grant') },
            { value: 'refuse', label: t('outcome.refuse') },
          ]}
        />
        {granting && <Amount form={form} onChange={change} application={application} sending={sending} />}
        <TextArea
          label={t('propose.reason')}
          hint={t('propose.reasonHint')}
          required
          rows={5}
          value={form.reason}
          onChange={(reason) => change({ ...form, reason })}
          error={sending.errorAt('reason')}
        />
        {granting && (
          <TextArea
            label={t('propose.conditions')}
            hint={t('propose.conditionsHint', { count: application.programme.conditions.length })}
            optional
            value={form.conditions}
            onChange={(conditions) => change({ ...form, conditions })}
            error={sending.errorAt('conditions')}
          />
        )}
        <ActionBar>
          <Button text={t('cancel')} onClick={onClose} />
          <Button type="submit" variant="primary" text={t('propose.send')} busy={sending.busy} />
        </ActionBar>
      </Form>
    </ActSection>
  );
}

interface AmountProps {
  readonly form: Proposal;
  readonly onChange: (form: Proposal) => void;
  readonly application: Application;
  readonly sending: Sending;
}

function Amount({ form, onChange, application, sending }: AmountProps) {
  const { t } = useTranslation('funding');
  return (
    <div className="two-columns">
      <div className="field kern-form-input">
        <span className="kern-label" aria-hidden="true">
          {t('propose.amount')}
        </span>
        <MoneyField
          label={t('propose.amount')}
          cents={form.grantedCents}
          onChange={(grantedCents) => onChange({ ...form, grantedCents })}
          error={sending.errorAt('grantedCents')}
        />
      </div>
      {application.budget && <BudgetTable budget={application.budget} grantedCents={form.grantedCents} />}
    </div>
  );
}

function useProposal(application: Application, onClose: () => void) {
  const { t } = useTranslation('funding');
  const { accountId } = useViewer();
  const toast = useToast();
  const initial: Proposal = { outcome: 'grant', grantedCents: application.requestedCents, reason: '', conditions: '' };
  const [form, change, clear] = useKept(`${accountId}:proposal:${application.id}`, initial);
  const [act] = useOneTimeAct(ProposeDecisionDocument, 'proposeDecision');
  const granting = form.outcome === 'grant';
  const sending = useForm({
    needs: { reason: [form.reason, t('propose.needsReason')] },
    send: () =>
      act({
        input: {
          applicationId: application.id,
          expectedVersion: application.version,
          outcome: form.outcome,
          grantedCents: granting ? form.grantedCents : 0,
          reason: form.reason,
          conditions: granting ? lines(form.conditions) : [],
        },
      }),
    done: () => {
      clear();
      toast(t('done.propose'));
      onClose();
    },
  });
  return { form, change, sending };
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
