/** One line of a statistical office: a figure of a group, year by year. */
export interface Series {
  readonly code: string;
  readonly breakdown: string;
  readonly basis: string;
  readonly origin: string;
  readonly values: readonly { readonly year: number; readonly value: number }[];
}

export interface SeriesOfIndicator {
  readonly id: string;
  readonly seriesCode: string | null;
  readonly seriesBreakdown: string | null;
}

export interface DatedValue {
  readonly indicator_id: string;
  readonly as_of: string;
  readonly value: number;
  readonly basis: string;
  readonly origin: string;
}

/** The values of the indicators that name one of these series; a year's figure stands at its last day. */
export function valuesOf(indicators: readonly SeriesOfIndicator[], series: readonly Series[]): DatedValue[] {
  return indicators.flatMap(({ id, seriesCode, seriesBreakdown }) =>
    series
      .filter(({ code, breakdown }) => code === seriesCode && breakdown === (seriesBreakdown ?? ''))
      .flatMap(({ basis, origin, values }) =>
        values.map(({ year, value }) => ({ indicator_id: id, as_of: `${year}-12-31`, value, basis, origin })),
      ),
  );
}
