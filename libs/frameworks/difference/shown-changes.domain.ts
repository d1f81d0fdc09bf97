import type { ReleaseRows } from '../release-rows.domain.js';
import type { FrameworkChange, Place } from './difference.domain.js';
import type { EntryValue } from './entries.domain.js';
import type { WordSpan } from './words.domain.js';

/** A change in the words people read: codes instead of ids. */
export interface ShownChange extends Pick<FrameworkChange, 'kind' | 'itemId' | 'itemKind' | 'code' | 'title' | 'field'> {
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly WordSpan[];
  readonly beforeParent: string | null;
  readonly afterParent: string | null;
  readonly fieldCode: string | null;
  readonly fieldTitle: string | null;
}

export function shownChanges(changes: readonly FrameworkChange[], from: ReleaseRows, to: ReleaseRows): ShownChange[] {
  const [before, after] = [namesOf(from), namesOf(to)];
  return changes.map((change) => {
    const { kind, itemId, itemKind, code, title, field, words, beforePlace, afterPlace } = change;
    return {
      ...{ kind, itemId, itemKind, code, title, field, words },
      before: shownValue(change.before, before),
      after: shownValue(change.after, after),
      beforeParent: parentOf(beforePlace, before),
      afterParent: parentOf(afterPlace, after),
      ...(after.fields.get(itemId) ?? before.fields.get(itemId) ?? noField),
    };
  });
}

interface Names {
  readonly codes: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
  readonly fields: ReadonlyMap<string, Pick<ShownChange, 'fieldCode' | 'fieldTitle'>>;
}

const noField = { fieldCode: null, fieldTitle: null };

function namesOf({ items, indicators }: ReleaseRows): Names {
  const codes = new Map(items.map((item) => [item.item_id, item.code]));
  const fields = new Map(items.map(({ item_id, code, title }) => [item_id, { fieldCode: code, fieldTitle: title }]));
  const ofIndicators = indicators.map((indicator): [string, string] => [indicator.indicator_id, indicator.code]);
  return {
    codes: new Map([...codes, ...ofIndicators]),
    titles: new Map(items.map((item) => [item.item_id, `${item.code} ${item.title}`])),
    fields: new Map(items.map((item) => [item.item_id, fields.get(item.field_item_id) ?? noField])),
  };
}

function shownValue(value: EntryValue, { codes }: Names): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value.map((part) => codes.get(part) ?? part).join(', ');
}

function parentOf(place: Place | null, { titles }: Names): string | null {
  return place?.parentId ? (titles.get(place.parentId) ?? null) : null;
}
