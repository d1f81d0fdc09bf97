import { useTranslation } from 'react-i18next';
import { Badge } from '../../../ui/Badge.js';
import { useFormats } from '../../../ui/values/format.js';

export interface PlanLine {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly amountCents: number;
  readonly changed: boolean;
}

interface PlanTableProps {
  readonly lines: readonly PlanLine[];
  readonly totalCents: number;
  readonly totalLabel: string;
}

export function PlanTable({ lines, totalCents, totalLabel }: PlanTableProps) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  return (
    <table className="table">
      <tbody>
        {lines.length === 0 && (
          <tr>
            <td className="quiet">{t('plan.empty')}</td>
            <td />
          </tr>
        )}
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              {line.label} {line.changed && <Badge tone="warning" text={t('summary.changed')} />}
              {line.description && <span className="plan__description">{line.description}</span>}
            </th>
            <td className="number">{money(line.amountCents)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{totalLabel}</th>
          <td className="number">{money(totalCents)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
