import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../../ui/Button.js';
import { MoneyField } from '../../../../ui/form/MoneyField.js';
import type { CostLine, SourceLine } from '../draft.js';

interface PlanRowProps<Line extends CostLine | SourceLine> {
  readonly id: string;
  readonly number: number;
  readonly line: Line;
  readonly kinds: readonly { readonly code: string; readonly label: string }[];
  readonly onChange: (line: Line) => void;
  readonly onRemove: () => void;
}

export function PlanRow<Line extends CostLine | SourceLine>({ id, number, line, kinds, onChange, onRemove }: PlanRowProps<Line>) {
  const { t } = useTranslation('funding');
  const named = (what: string) => t('plan.cell', { what, number });
  return (
    <tr>
      <td className="plan__kind">
        <div className="kern-form-input__select-wrapper">
          <select
            id={`${id}-kind`}
            className="kern-form-input__select"
            aria-label={named(t('plan.kind'))}
            value={line.kind}
            onChange={(event) => onChange({ ...line, kind: event.target.value })}
          >
            {kinds.map((kind) => (
              <option key={kind.code} value={kind.code}>
                {kind.label}
              </option>
            ))}
          </select>
        </div>
      </td>
      <td className="plan__text">
        <input
          id={`${id}-description`}
          className="kern-form-input__input"
          aria-label={named(t('plan.description'))}
          maxLength={300}
          value={line.description}
          onChange={(event) => onChange({ ...line, description: event.target.value })}
        />
      </td>
      <td className="plan__amount">
        <MoneyField
          id={`${id}-amountCents`}
          label={named(t('plan.amount'))}
          cents={line.amountCents}
          onChange={(amountCents) => onChange({ ...line, amountCents })}
        />
      </td>
      <td className="plan__remove">
        <IconButton label={t('plan.remove', { number })} icon="delete" onClick={onRemove} />
      </td>
    </tr>
  );
}
