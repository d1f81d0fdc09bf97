import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../ui/values/format.js';
import { sourceKinds, totalsOf, type SourceLine } from '../draft.js';
import { EditablePlan } from './EditablePlan.js';
import type { StepProps } from '../step-props.js';
import { CostsAsText } from './PlanAsText.js';

export function FinancingStep({ application, draft: { value, change } }: StepProps) {
  const { t } = useTranslation('funding');
  return (
    <>
      <Rules application={application} />
      <div className="plans">
        <CostsAsText application={application} draft={value} />
        <EditablePlan<SourceLine>
          name="fundingSources"
          lines={value.fundingSources}
          kinds={sourceKinds.map((kind) => ({ code: kind, label: t(`source.${kind}`) }))}
          empty={{ kind: value.fundingSources.length === 0 ? 'grant' : 'own', description: '', amountCents: 0 }}
          totalCents={totalsOf(value).fundingCents}
          onChange={(fundingSources) => change({ ...value, fundingSources })}
        />
      </div>
    </>
  );
}

function Rules({ application: { programme } }: Pick<StepProps, 'application'>) {
  const { t } = useTranslation('funding');
  const { money, number } = useFormats();
  const { maximumGrantCents, maximumSharePercent, minimumOwnSharePercent } = programme;
  const rules = [
    maximumGrantCents !== null && t('rule.maximumGrant', { amount: money(maximumGrantCents) }),
    maximumSharePercent !== null && t('rule.maximumShare', { percent: number(maximumSharePercent) }),
    minimumOwnSharePercent !== null && t('rule.minimumOwnShare', { percent: number(minimumOwnSharePercent) }),
  ].filter((rule) => rule !== false);
  return rules.length > 0 ? <p className="quiet prose">{rules.join(' ')}</p> : null;
}
