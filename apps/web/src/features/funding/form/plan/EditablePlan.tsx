import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { newKey } from '../../../../api/act.js';
import { Button } from '../../../../ui/Button.js';
import { useFormats } from '../../../../ui/values/format.js';
import { fieldId } from '../../file/missing-places.js';
import type { CostLine, SourceLine } from '../draft.js';
import { PlanRow } from './PlanRow.js';

interface Kind {
  readonly code: string;
  readonly label: string;
}

interface EditablePlanProps<Line extends CostLine | SourceLine> {
  readonly name: 'costItems' | 'fundingSources';
  readonly lines: readonly Line[];
  readonly kinds: readonly Kind[];
  readonly empty: Omit<Line, 'key'>;
  readonly totalCents: number;
  readonly onChange: (lines: readonly Line[]) => void;
}

export function EditablePlan<Line extends CostLine | SourceLine>(props: EditablePlanProps<Line>) {
  const { name, lines, empty, onChange } = props;
  const { t } = useTranslation('funding');
  const headingId = useId();
  const add = () => onChange([...lines, { ...empty, key: newKey() } as Line]);
  return (
    <section className="stack stack--close" aria-labelledby={headingId} id={fieldId(name)} tabIndex={-1}>
      <h3 id={headingId}>{t(`plan.${name}`)}</h3>
      <PlanGrid {...props} />
      <div>
        <Button small icon="add" text={t(`plan.add.${name}`)} onClick={add} />
      </div>
    </section>
  );
}

function PlanGrid<Line extends CostLine | SourceLine>({ name, lines, kinds, totalCents, onChange }: EditablePlanProps<Line>) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const replace = (index: number, line: Line) => onChange(lines.map((one, at) => (at === index ? line : one)));
  const remove = (index: number) => onChange(lines.filter((_, at) => at !== index));
  return (
    <table className="table plan">
      <thead>
        <tr>
          <th scope="col">{t('plan.kind')}</th>
          <th scope="col">{t('plan.description')}</th>
          <th scope="col" className="number">
            {t('plan.amount')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <PlanRow
            key={line.key}
            id={fieldId(`${name}.${index}`)}
            number={index + 1}
            line={line}
            kinds={kinds}
            onChange={(next) => replace(index, next)}
            onRemove={() => remove(index)}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {t(name === 'costItems' ? 'plan.totalCost' : 'plan.totalFunding')}
          </th>
          <td className="number plan__total">{money(totalCents)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
}
