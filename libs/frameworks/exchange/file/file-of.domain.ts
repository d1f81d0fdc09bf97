import type { ReleaseRows, StoredIndicator, StoredText } from '../../release-rows.domain.js';
import { groupBy, type ItemRow, type TextKind } from '../../release-tree.domain.js';
import type { FrameworkFile } from './framework-file.js';

export type FileHeader = Pick<FrameworkFile, 'code' | 'title' | 'release'>;
type FieldInFile = FrameworkFile['fields'][number];
type MeasureInFile = FieldInFile['challenges'][number]['goals'][number]['measures'][number];

/** The file that stands for a release: read in again it changes nothing. */
export function fileOf(header: FileHeader, rows: ReleaseRows): FrameworkFile {
  const page = new Page(rows);
  return {
    ...header,
    fields: page.below(null).map((row) => page.field(row)),
    taskAreas: textsOf(rows.texts, 'task_area'),
    transferContents: textsOf(rows.texts, 'transfer_content'),
    indicators: rows.indicators.toSorted(byPosition).map(indicatorOf),
  };
}

class Page {
  private readonly children: ReadonlyMap<string | null, ItemRow[]>;
  private readonly codes: ReadonlyMap<string, string>;
  private readonly indicators: ReadonlyMap<string, string[]>;

  constructor({ items, indicators, links }: ReleaseRows) {
    this.children = groupBy(items.toSorted(byPosition), (item) => item.parent_item_id);
    this.codes = new Map(items.map((item) => [item.item_id, item.code]));
    const linked = groupBy(links, (link) => link.item_id);
    const inOrder = indicators.toSorted(byPosition);
    this.indicators = new Map(
      [...linked].map(([itemId, own]) => {
        const ids = new Set(own.map((link) => link.indicator_id));
        return [itemId, inOrder.filter((indicator) => ids.has(indicator.indicator_id)).map((indicator) => indicator.code)];
      }),
    );
  }

  below(parentId: string | null): ItemRow[] {
    return this.children.get(parentId) ?? [];
  }

  field(row: ItemRow): FieldInFile {
    const { guiding_principle: text, guiding_principle_origin: origin } = row;
    return {
      ...{ id: row.item_id, code: row.code, title: row.title, origin: row.origin },
      guidingPrinciple: text === null || origin === null ? null : { text, origin },
      challenges: this.below(row.item_id).map((challenge) => ({
        ...{ id: challenge.item_id, code: challenge.code, title: challenge.title, text: challenge.text, origin: challenge.origin },
        goals: this.below(challenge.item_id).map((goal) => ({
          ...this.assignable(goal),
          linkedFields: goal.linked_field_ids.map((id) => this.codes.get(id)).filter((code) => code !== undefined),
          measures: this.below(goal.item_id).map((measure) => this.assignable(measure)),
        })),
      })),
    };
  }

  private assignable(row: ItemRow): MeasureInFile {
    const { item_id: id, code, title, text, target, origin, responsible, priority } = row;
    return {
      ...{ id, code, title, text, target, origin, responsible, priority },
      relevantForMunicipalities: row.relevant_for_municipalities,
      exampleFields: [...row.example_fields],
      indicators: this.indicators.get(id) ?? [],
    };
  }
}

function textsOf(texts: readonly StoredText[], kind: TextKind): FrameworkFile['taskAreas'] {
  return texts
    .filter((row) => row.kind === kind)
    .toSorted(byPosition)
    .map(({ text_id: id, code, title, text, origin }) => ({ id, code, title, text, origin }));
}

function indicatorOf(row: StoredIndicator): FrameworkFile['indicators'][number] {
  const { code, title, definition, numerator, denominator, unit, decimals, direction, source, basis, level, origin } = row;
  const { baseline_date: date, baseline_value: value, baseline_origin: from, target_value: target, target_year: year } = row;
  return {
    ...{ id: row.indicator_id, code, title, definition, numerator, denominator, unit, decimals, direction, source, basis, level, origin },
    knownBreaks: row.known_breaks,
    baseline: date === null || value === null || from === null ? null : { date, value, origin: from },
    target: target === null || year === null ? null : { value: target, year },
    seriesCode: row.series_code,
    seriesBreakdown: row.series_breakdown,
  };
}

function byPosition(one: { position: number; code: string }, other: { position: number; code: string }): number {
  return one.position - other.position || (one.code < other.code ? -1 : 1);
}
