import { itemsIn, openIn, type Field, type Item } from './concept-tree.js';

/** Working through one field item by item, like a questionnaire. */
export interface FieldWalk {
  readonly field: Field;
  /** Counted from one. */
  readonly position: number;
  readonly total: number;
  readonly open: number;
  readonly previous: Item | null;
  readonly next: Item | null;
}

/** Where an item stands in its field; null where no field is worked through or the item is elsewhere. */
export function walkAt(fields: readonly Field[], code: string | null, itemId: string | undefined): FieldWalk | null {
  const field = fields.find((one) => one.code === code);
  if (!field) return null;
  const items = itemsIn([field]);
  const index = items.findIndex(({ id }) => id === itemId);
  if (index < 0) return null;
  return {
    field,
    position: index + 1,
    total: items.length,
    open: openIn(items),
    previous: items[index - 1] ?? null,
    next: items[index + 1] ?? null,
  };
}

/** The field to go on with when the given one is decided: the next one with something open, beginning again at the first. */
export function fieldAfter(fields: readonly Field[], code: string): Field | null {
  const start = fields.findIndex((field) => field.code === code) + 1;
  const rest = [...fields.slice(start), ...fields.slice(0, start)];
  return rest.find((field) => field.code !== code && field.counts.open > 0) ?? null;
}
