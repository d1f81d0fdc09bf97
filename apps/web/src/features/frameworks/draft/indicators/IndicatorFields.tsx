import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../api/act.js';
import { DateField } from '../../../../ui/form/DateField.js';
import { DecimalField } from '../../../../ui/form/DecimalField.js';
import { TextArea, TextField } from '../../../../ui/form/Field.js';
import { issueAt } from '../../../../ui/feedback/ProblemSummary.js';
import { OriginSelect } from '../item/OriginSelect.js';
import { DirectionSelect, LevelSelect } from './IndicatorChoices.js';
import { gapsIn, type IndicatorForm } from './indicator-form.js';

interface IndicatorFieldsProps {
  readonly form: IndicatorForm;
  readonly onChange: (form: IndicatorForm) => void;
  readonly problem: Problem | null;
  readonly usualYear: number | null;
}

type TextOf = 'code' | 'title' | 'definition' | 'numerator' | 'denominator' | 'unit' | 'source' | 'basis' | 'knownBreaks';

export function IndicatorFields({ form, onChange, problem, usualYear }: IndicatorFieldsProps) {
  const { t } = useTranslation('draft');
  const errorAt = (field: keyof IndicatorForm) => issueAt(problem && { kind: 'problem', problem }, field);
  const gaps = gapsIn(form);
  const bind = (field: TextOf) => ({
    label: t(`form.${field}`),
    value: form[field],
    onChange: (value: string) => onChange({ ...form, [field]: value }),
    error: errorAt(field),
  });
  const bindRequired = (field: 'code' | 'title' | 'unit') => {
    const bound = bind(field);
    return { ...bound, required: true, error: gaps.has(field) ? t(`needs.${field}`) : bound.error };
  };
  return (
    <>
      <div className="draft-name">
        <TextField {...bindRequired('code')} />
        <TextField {...bindRequired('title')} />
      </div>
      <TextArea {...bind('definition')} rows={3} />
      <div className="draft-terms">
        <TextArea {...bind('numerator')} rows={2} optional />
        <TextArea {...bind('denominator')} rows={2} optional />
      </div>
      <div className="draft-terms">
        <TextField {...bindRequired('unit')} />
        <WholeField
          label={t('form.decimals')}
          value={form.decimals}
          error={errorAt('decimals')}
          onChange={(value) => onChange({ ...form, decimals: value ?? 0 })}
        />
        <DirectionSelect value={form.direction} onChange={(direction) => onChange({ ...form, direction })} />
        <LevelSelect value={form.level} onChange={(level) => onChange({ ...form, level })} />
      </div>
      <Values form={form} onChange={onChange} usualYear={usualYear} errorAt={errorAt} />
      <div className="draft-terms">
        <TextArea {...bind('source')} rows={2} />
        <TextArea {...bind('basis')} rows={2} />
      </div>
      <TextArea {...bind('knownBreaks')} rows={2} optional />
      <div className="draft-terms">
        <OriginSelect value={form.origin} onChange={(origin) => onChange({ ...form, origin })} />
      </div>
    </>
  );
}

interface ValuesProps extends Pick<IndicatorFieldsProps, 'form' | 'onChange' | 'usualYear'> {
  readonly errorAt: (field: keyof IndicatorForm) => string | undefined;
}

/** Where it stood and where it is to stand. A first target is set for the year most others are set for. */
function Values({ form, onChange, usualYear, errorAt }: ValuesProps) {
  const { t } = useTranslation('draft');
  const setTarget = (targetValue: number | null) =>
    onChange({ ...form, targetValue, targetYear: targetValue === null ? null : (form.targetYear ?? usualYear) });
  return (
    <div className="draft-terms">
      <DecimalField
        label={t('form.baselineValue')}
        optional
        value={form.baselineValue}
        error={errorAt('baselineValue')}
        onChange={(baselineValue) => onChange({ ...form, baselineValue })}
      />
      <DateField
        label={t('form.baselineDate')}
        optional
        value={form.baselineDate}
        error={errorAt('baselineDate')}
        onChange={(baselineDate) => onChange({ ...form, baselineDate })}
      />
      <DecimalField label={t('form.targetValue')} optional value={form.targetValue} error={errorAt('targetValue')} onChange={setTarget} />
      <WholeField
        label={t('form.targetYear')}
        optional
        value={form.targetYear}
        error={errorAt('targetYear')}
        onChange={(targetYear) => onChange({ ...form, targetYear })}
      />
    </div>
  );
}

interface WholeFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly error: string | undefined;
  readonly optional?: boolean;
}

/** Digits only: a year, or a number of decimals. */
const WholeField = ({ value, onChange, ...rest }: WholeFieldProps) => (
  <TextField
    {...rest}
    inputMode="numeric"
    autoComplete="off"
    value={value === null ? '' : String(value)}
    onChange={(text) => onChange(digitsIn(text))}
  />
);

function digitsIn(text: string) {
  const digits = text.replace(/\D/g, '').slice(0, 4);
  return digits === '' ? null : Number(digits);
}
