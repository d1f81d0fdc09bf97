import { useTranslation } from 'react-i18next';
import { CostStep } from './plan/CostStep.js';
import { FinancingStep } from './plan/FinancingStep.js';
import { ProjectStep } from './ProjectStep.js';
import { ServedStep } from './served/ServedStep.js';
import type { StepProps } from './step-props.js';
import type { StepName } from './steps.js';

export function FormStep({ step, ...props }: StepProps & { readonly step: StepName }) {
  const { t } = useTranslation('funding');
  return (
    <section className="stack" aria-labelledby="schritt">
      <h2 id="schritt" tabIndex={-1}>
        {t(`step.${step}`)}
      </h2>
      {step === 'vorhaben' && <ProjectStep {...props} />}
      {step === 'massnahmen' && <ServedStep {...props} />}
      {step === 'kosten' && <CostStep {...props} />}
      {step === 'finanzierung' && <FinancingStep {...props} />}
    </section>
  );
}
