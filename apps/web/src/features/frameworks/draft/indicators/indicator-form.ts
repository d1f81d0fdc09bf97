import type { EditFrameworkIndicatorInput, IndicatorDirection, IndicatorLevel, Origin } from '../../../../graphql/graphql.js';
import type { DraftIndicator } from '../draft-tree.js';

export interface IndicatorForm {
  readonly code: string;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly level: IndicatorLevel;
  readonly source: string;
  readonly basis: string;
  readonly knownBreaks: string;
  readonly baselineValue: number | null;
  readonly baselineDate: string;
  readonly targetValue: number | null;
  readonly targetYear: number | null;
  readonly origin: Origin;
}

export const indicatorFormOf = (indicator: DraftIndicator): IndicatorForm => ({
  code: indicator.code,
  title: indicator.title,
  definition: indicator.definition,
  numerator: indicator.numerator ?? '',
  denominator: indicator.denominator ?? '',
  unit: indicator.unit,
  decimals: indicator.decimals,
  direction: indicator.direction,
  level: indicator.level,
  source: indicator.source,
  basis: indicator.basis,
  knownBreaks: indicator.knownBreaks ?? '',
  baselineValue: indicator.baselineValue,
  baselineDate: indicator.baselineDate ?? '',
  targetValue: indicator.targetValue,
  targetYear: indicator.targetYear,
  origin: indicator.origin,
});

export type IndicatorPatch = Omit<EditFrameworkIndicatorInput, 'indicatorId' | 'expectedVersion'>;

/** The fields as the server stores them. */
export const indicatorValues = (form: IndicatorForm): IndicatorPatch => ({
  ...form,
  code: form.code.trim(),
  title: form.title.trim(),
  definition: form.definition.trim(),
  numerator: form.numerator.trim() || null,
  denominator: form.denominator.trim() || null,
  unit: form.unit.trim(),
  source: form.source.trim(),
  basis: form.basis.trim(),
  knownBreaks: form.knownBreaks.trim() || null,
  baselineDate: form.baselineDate || null,
});

type Gap = 'name' | 'baseline' | 'target';

const required = ['code', 'title', 'unit'] as const;

/** What cannot be saved as it stands, and what for: a name that is missing, or the other half of a baseline or target. */
export function gapsIn(form: IndicatorForm): ReadonlyMap<keyof IndicatorForm, Gap> {
  const nameless = required.filter((field) => form[field].trim() === '');
  const halfBaseline = (form.baselineValue === null) !== (form.baselineDate === '');
  const halfTarget = (form.targetValue === null) !== (form.targetYear === null);
  return new Map<keyof IndicatorForm, Gap>([
    ...nameless.map((field) => [field, 'name'] as const),
    ...(halfBaseline
      ? ([
          ['baselineValue', 'baseline'],
          ['baselineDate', 'baseline'],
        ] as const)
      : []),
    ...(halfTarget
      ? ([
          ['targetValue', 'target'],
          ['targetYear', 'target'],
        ] as const)
      : []),
  ]);
}

/** The code after the last one: K-45 is followed by K-46. */
export function nextIndicatorCode(codes: readonly string[]): string {
  const numbered = codes.flatMap((code) => {
    const [, prefix = '', digits] = /^(.*?)(\d+)$/.exec(code) ?? [];
    return digits ? [{ prefix, digits }] : [];
  });
  const last = numbered.sort((one, other) => Number(one.digits) - Number(other.digits)).at(-1);
  if (!last) return '';
  return last.prefix + String(Number(last.digits) + 1).padStart(last.digits.length, '0');
}

/** The year most targets of the framework are set for. */
export function usualTargetYear(indicators: readonly Pick<DraftIndicator, 'targetYear'>[]): number | null {
  const counts = new Map<number, number>();
  for (const { targetYear } of indicators) if (targetYear !== null) counts.set(targetYear, (counts.get(targetYear) ?? 0) + 1);
  const [usual] = [...counts].sort(([, one], [, other]) => other - one);
  return usual?.[0] ?? null;
}
