/** From this year on the figures rest on something else. */
export interface SeriesBreak {
  readonly year: number;
  /** Null when the break leaves the basis as it was. */
  readonly basis: string | null;
}

/** One line of a statistical office: a figure of a group, year by year. */
export interface Series {
  readonly code: string;
  readonly breakdown: string;
  /** Before the first break that names another. */
  readonly basis: string;
  readonly breaks: readonly SeriesBreak[];
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

/**
 * The values of the indicators that name one of these series; a year's figure stands at its last day.
 * Each says its own basis only: what changes later is told by the later values, and hidden with them.
 */
export function valuesOf(indicators: readonly SeriesOfIndicator[], series: readonly Series[]): DatedValue[] {
  return indicators.flatMap(({ id, seriesCode, seriesBreakdown }) =>
    series
      .filter(({ code, breakdown }) => code === seriesCode && breakdown === (seriesBreakdown ?? ''))
      .flatMap((line) =>
        line.values.map(({ year, value }) => ({
          indicator_id: id,
          as_of: `${year}-12-31`,
          value,
          basis: basisIn(year, line),
          origin: line.origin,
        })),
      ),
  );
}

function basisIn(year: number, { basis, breaks }: Series): string {
  const passed = breaks.filter((known) => known.basis !== null && known.year <= year).sort((a, b) => a.year - b.year);
  return passed.at(-1)?.basis ?? basis;
}
