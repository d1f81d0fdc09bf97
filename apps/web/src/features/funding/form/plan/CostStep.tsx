import { useTranslation } from 'react-i18next';
import { totalsOf, type CostLine } from '../draft.js';
import { EditablePlan } from './EditablePlan.js';
import type { StepProps } from '../step-props.js';
import { SourcesAsText } from './PlanAsText.js';

export function CostStep({ application, draft: { value, change } }: StepProps) {
  const { t } = useTranslation('funding');
  const kinds = application.programme.costKinds;
  const firstKind = kinds.find(({ eligible }) => eligible)?.code ?? '';
  return (
    <>
      <p className="quiet prose">{t('hint.costs')}</p>
      <div className="plans">
        <EditablePlan<CostLine>
          name="costItems"
          lines={value.costItems}
          kinds={kinds.map(({ code, label, eligible }) => ({ code, label: eligible ? label : t('plan.notEligible', { label }) }))}
          empty={{ kind: firstKind, description: '', amountCents: 0 }}
          totalCents={totalsOf(value).costCents}
          onChange={(costItems) => change({ ...value, costItems })}
        />
        <SourcesAsText application={application} draft={value} />
      </div>
    </>
  );
}
