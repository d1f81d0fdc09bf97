import type { PublishableConceptQuery } from '../../../../graphql/graphql.js';

export type Publishable = NonNullable<PublishableConceptQuery['publishableConcept']>;
export type PublishableItem = Publishable['items'][number];

/** What is ticked at first: what is shown now, or everything when nothing is. */
export function initialChoice(items: readonly PublishableItem[]): ReadonlySet<string> {
  const shown = items.filter(({ published }) => published);
  return new Set((shown.length > 0 ? shown : items).map(({ itemId }) => itemId));
}

/** What was ticked before and can still be shown. */
export function chosenOf(items: readonly PublishableItem[], ids: readonly string[]): ReadonlySet<string> {
  const ticked = new Set(ids);
  return new Set(items.map(({ itemId }) => itemId).filter((id) => ticked.has(id)));
}

export interface FieldChoice {
  readonly code: string;
  readonly title: string;
  readonly items: readonly PublishableItem[];
  readonly chosen: number;
}

export function byField(
  fields: readonly { readonly code: string; readonly title: string }[],
  items: readonly PublishableItem[],
  choice: ReadonlySet<string>,
): FieldChoice[] {
  return fields
    .map(({ code, title }) => {
      const below = items.filter(({ fieldCode }) => fieldCode === code);
      return { code, title, items: below, chosen: below.filter(({ itemId }) => choice.has(itemId)).length };
    })
    .filter(({ items: below }) => below.length > 0);
}

/** Ticks or clears all of the given items. */
export function withAll(choice: ReadonlySet<string>, items: readonly PublishableItem[], ticked: boolean): ReadonlySet<string> {
  const next = new Set(choice);
  for (const { itemId } of items)
    if (ticked) next.add(itemId);
    else next.delete(itemId);
  return next;
}
