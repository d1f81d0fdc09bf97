import type { ItemRow, Origin, TextRow } from './release-tree.domain.js';

export interface StoredText extends TextRow {
  readonly text_id: string;
  readonly position: number;
}

export interface StoredIndicator {
  readonly indicator_id: string;
  readonly code: string;
  readonly position: number;
  readonly title: string;
  readonly definition: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly unit: string;
  readonly decimals: number;
  readonly direction: 'higher' | 'lower' | 'neutral';
  readonly source: string;
  readonly basis: string;
  readonly known_breaks: string | null;
  readonly level: 'district' | 'municipality';
  readonly baseline_date: string | null;
  readonly baseline_value: number | null;
  readonly baseline_origin: Origin | null;
  readonly target_value: number | null;
  readonly target_year: number | null;
  readonly series_code: string | null;
  readonly series_breakdown: string | null;
  readonly origin: Origin;
}

export interface IndicatorLink {
  readonly indicator_id: string;
  readonly item_id: string;
}

/** What a release consists of, row by row as it is stored. */
export interface ReleaseRows {
  readonly items: readonly ItemRow[];
  readonly texts: readonly StoredText[];
  readonly indicators: readonly StoredIndicator[];
  readonly links: readonly IndicatorLink[];
}
