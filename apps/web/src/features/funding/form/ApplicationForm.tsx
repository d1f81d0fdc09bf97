import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams } from 'react-router';
import { useQuery } from 'urql';
import { FundingApplicationDocument, type ContentPartsFragment } from '../../../graphql/graphql.js';
import { ButtonLink } from '../../../ui/Button.js';
import { ConflictDialog } from '../../../ui/dialog/ConflictDialog.js';
import { Loaded } from '../../../ui/feedback/Loaded.js';
import { ActionBar, PageHead } from '../../../ui/page/Page.js';
import { SaveStatus } from '../../../ui/feedback/SaveStatus.js';
import { Stepper } from '../../../ui/page/Stepper.js';
import type { Application } from '../application.js';
import { ReturnNote } from '../file/ReturnNote.js';
import { Balance } from '../content/Balance.js';
import { totalsOf, type Draft } from './draft.js';
import { FinalStep } from './FinalStep.js';
import { FormStep } from './FormStep.js';
import { isStepComplete, steps, type StepName } from './steps.js';
import { useDraft } from './useDraft.js';
import { useFocusTarget } from './useFocusTarget.js';
import '../funding.css';

export function ApplicationForm() {
  const { applicationId = '', step } = useParams();
  const query = useQuery({ query: FundingApplicationDocument, variables: { id: applicationId } });
  const name = steps.find((one) => one === step);
  if (!name) return <Navigate to={`/foerderung/${applicationId}/bearbeiten/${steps[0]}`} replace />;
  return (
    <Loaded query={query}>
      {({ fundingApplication: application }, refresh) =>
        application.content && application.availableActions.includes('edit') ? (
          <Form key={application.id} application={application} content={application.content} step={name} refresh={refresh} />
        ) : (
          <Navigate to={`/foerderung/${applicationId}`} replace />
        )
      }
    </Loaded>
  );
}

interface FormProps {
  readonly application: Application;
  readonly content: ContentPartsFragment;
  readonly step: StepName;
  readonly refresh: () => void;
}

function Form({ application, content, step, refresh }: FormProps) {
  const { t } = useTranslation('funding');
  const draft = useDraft(application, content);
  useFocusTarget(step);
  const address = (name: StepName) => `/foerderung/${application.id}/bearbeiten/${name}`;
  const index = steps.indexOf(step);
  const next = steps[index + 1];
  const status = <SaveStatus state={draft.state} onRetry={() => void draft.retry()} />;
  const takeStored = () => {
    draft.takeTheirs();
    refresh();
  };
  return (
    <div className="page">
      <PageHead
        title={draft.value.title || t('untitled')}
        state={t(`state.${application.state}`)}
        back={{ to: `/foerderung/${application.id}`, label: t('form.toFile') }}
        intro={application.programme.title}
      />
      <ReturnNote application={application} />
      <Stepper
        label={t('form.steps')}
        current={index}
        steps={steps.map((name) => ({ to: address(name), label: t(`step.${name}`), complete: isStepComplete(name, application.missing) }))}
      />
      {next ? (
        <>
          <FormStep step={step} application={application} draft={draft} />
          <ActionBar status={<StatusOf step={step} draft={draft.value} saving={status} />}>
            <ButtonLink variant="primary" to={address(next)} icon="arrow-forward">
              {t('form.next', { step: t(`step.${next}`) })}
            </ButtonLink>
          </ActionBar>
        </>
      ) : (
        <FinalStep application={application} content={content} status={status} settled={draft.settled} />
      )}
      {draft.state.kind === 'changed-meanwhile' && (
        <ConflictDialog
          conflict={draft.state.conflict}
          fieldName={(field) => t(`field.${field as 'title'}`, { defaultValue: field })}
          onKeepMine={() => draft.state.kind === 'changed-meanwhile' && draft.keepMine(draft.state.conflict.currentVersion)}
          onTakeTheirs={takeStored}
        />
      )}
    </div>
  );
}

interface StatusOfProps {
  readonly step: StepName;
  readonly draft: Draft;
  readonly saving: ReactNode;
}

/** While one works on the plans, the balance stays in view. */
function StatusOf({ step, draft, saving }: StatusOfProps) {
  const planning = step === 'kosten' || step === 'finanzierung';
  return (
    <div className="stack stack--tight">
      {planning && <Balance cents={totalsOf(draft).balanceCents} />}
      {saving}
    </div>
  );
}
