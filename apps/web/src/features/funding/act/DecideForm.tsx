import { useTranslation } from 'react-i18next';
import { useOneTimeAct } from '../../../api/act.js';
import { useKept } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { DecideApplicationDocument, type DecisionOutcome } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Choices } from '../../../ui/form/Choices.js';
import { TextArea } from '../../../ui/form/Field.js';
import { useFormats } from '../../../ui/values/format.js';
import { ActionBar } from '../../../ui/page/Page.js';
import { Form } from '../../../ui/form/Form.js';
import { ProblemSummary } from '../../../ui/feedback/ProblemSummary.js';
import { useToast } from '../../../ui/feedback/Toast.js';
import { useForm } from '../../../ui/form/useForm.js';
import type { Application } from '../application.js';
import { BudgetTable } from './BudgetTable.js';
import { ActSection } from './ActSection.js';

interface DecideFormProps {
  readonly application: Application;
  readonly onClose: () => void;
}

export function DecideForm({ application, onClose }: DecideFormProps) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const { form, change, sending } = useDecision(application, onClose);
  const proposed = application.proposal ?? { outcome: 'refuse', grantedCents: 0 };
  const amount = money(proposed.grantedCents);
  const granting = form.outcome === 'grant';
  return (
    <ActSection title={t('act.decide')}>
      <ProblemSummary trouble={sending.trouble} />
      <Form className="stack" sending={sending}>
        {proposed.outcome === 'grant' && (
          <Choices
            legend={t('decide.outcome')}
            value={form.outcome}
            onChange={(outcome) => change({ ...form, outcome })}
            choices={[
              { value: 'grant', label: t('outcome.grant'), text: t('decide.asProposed', { amount }) },
              { value: 'refuse', label: t('outcome.refuse'), text: t('decide.otherThanProposed') },
            ]}
          />
        )}
        {granting && application.budget && <BudgetTable budget={application.budget} grantedCents={proposed.grantedCents} />}
        {!granting && (
          <RefusalReason
            needed={proposed.outcome === 'grant'}
            value={form.reason}
            onChange={(reason) => change({ ...form, reason })}
            error={sending.errorAt('reason')}
          />
        )}
        <ActionBar status={<p className="small quiet">{t('decide.consequence')}</p>}>
          <Button text={t('cancel')} onClick={onClose} />
          <Button
            type="submit"
            variant="primary"
            text={granting ? t('decide.grant', { amount }) : t('decide.refuse')}
            busy={sending.busy}
          />
        </ActionBar>
      </Form>
    </ActSection>
  );
}

interface RefusalReasonProps {
  readonly needed: boolean;
  readonly value: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | undefined;
}

function RefusalReason({ needed, ...field }: RefusalReasonProps) {
  const { t } = useTranslation('funding');
  return (
    <TextArea
      {...field}
      label={t('decide.reason')}
      hint={needed ? t('propose.reasonHint') : t('decide.reasonFromProposal')}
      optional={!needed}
      required={needed}
      rows={5}
    />
  );
}

interface Decision {
  readonly outcome: DecisionOutcome;
  readonly reason: string;
}

function useDecision(application: Application, onClose: () => void) {
  const { t } = useTranslation('funding');
  const { accountId } = useViewer();
  const toast = useToast();
  const initial: Decision = { outcome: application.proposal?.outcome ?? 'grant', reason: '' };
  const [form, change, clear] = useKept(`${accountId}:decision:${application.id}`, initial);
  const [act] = useOneTimeAct(DecideApplicationDocument, 'decideApplication');
  const otherwise = form.outcome === 'refuse' && application.proposal?.outcome === 'grant';
  const reason = form.reason.trim() || null;
  const sending = useForm({
    needs: { reason: [!otherwise || form.reason, t('decide.needsReason')] },
    send: () => act({ input: { applicationId: application.id, expectedVersion: application.version, outcome: form.outcome, reason } }),
    done: () => {
      clear();
      toast(t('done.decide'));
      onClose();
    },
  });
  return { form, change, sending };
}
