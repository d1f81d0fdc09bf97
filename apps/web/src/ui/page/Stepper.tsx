import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';

export interface Step {
  readonly to: string;
  readonly label: string;
  readonly complete: boolean;
}

export function Stepper({ steps, current, label }: { readonly steps: readonly Step[]; readonly current: number; readonly label: string }) {
  const { t } = useTranslation('ui');
  return (
    <nav aria-label={label} className="stepper no-print">
      <p className="stepper__short">
        {t('stepper.position', { step: current + 1, steps: steps.length })} · <strong>{steps[current]?.label}</strong>
      </p>
      <ol role="list">
        {steps.map((step, index) => (
          <li key={step.to}>
            <Link to={step.to} aria-current={index === current ? 'step' : undefined} className="stepper__step">
              <span className={`stepper__number ${step.complete ? 'stepper__number--complete' : ''}`} aria-hidden="true">
                {step.complete ? <Icon name="check" /> : index + 1}
              </span>
              <span>
                {step.label}
                {step.complete && <span className="visually-hidden"> ({t('stepper.complete')})</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
