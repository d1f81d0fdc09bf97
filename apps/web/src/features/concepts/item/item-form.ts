import type { DecideConceptItemInput, Priority, Stance } from '../../../graphql/graphql.js';
import type { Item } from '../tree/concept-tree.js';

/** What is typed for one item; an empty text stands for "nothing". */
export interface ItemForm {
  readonly stance: Stance | null;
  readonly title: string;
  readonly text: string;
  readonly target: string;
  readonly responsible: string;
  readonly priority: Priority | '';
  readonly reason: string;
}

export const wordingFields = ['title', 'text', 'target', 'responsible', 'priority'] as const;
export type WordingField = (typeof wordingFields)[number];

export const formOf = (item: Item): ItemForm => ({
  stance: item.stance,
  ...wordingOf(item),
  reason: item.reason ?? '',
});

type Wording = Pick<ItemForm, WordingField>;

export const wordingOf = (
  source: { readonly [Field in WordingField]: string | null } & { readonly priority: Priority | null },
): Wording => ({
  title: source.title ?? '',
  text: source.text ?? '',
  target: source.target ?? '',
  responsible: source.responsible ?? '',
  priority: source.priority ?? '',
});

/** A field that says again what the district says. */
export function follow(field: WordingField, { district }: Item): Partial<ItemForm> {
  return district ? { [field]: wordingOf(district)[field] } : {};
}

/** The fields whose local wording is not the district's. */
export function deviations(form: Wording, item: Item): WordingField[] {
  if (!item.district) return [];
  const district = wordingOf(item.district);
  return wordingFields.filter((field) => form[field].trim() !== district[field].trim());
}

/** Asked for on the screen so that nobody meets the server's refusal in the middle of a sentence; the server decides. */
export function needsReason(form: ItemForm, item: Item): boolean {
  return form.stance === 'omitted' || (form.stance === 'adapted' && deviations(form, item).includes('target'));
}

/** What has to be typed before it can be saved. */
export function missingIn(form: ItemForm, item: Item): 'reason' | 'title' | 'text' | null {
  const isEmpty = (field: 'reason' | 'title' | 'text') => form[field].trim() === '';
  if (needsReason(form, item) && isEmpty('reason')) return 'reason';
  const worded = form.stance === 'own' || form.stance === 'adapted';
  if (worded && isEmpty('title')) return 'title';
  return form.stance === 'own' && isEmpty('text') ? 'text' : null;
}

export function decisionOf(form: ItemForm, item: Item, stance: Stance, expectedVersion: number): DecideConceptItemInput {
  const base = { itemId: item.id, expectedVersion, stance, reason: form.reason.trim() || null };
  if (stance === 'own') return { ...base, ...own(form) };
  if (stance !== 'adapted') return base;
  const touched = new Set(deviations(form, item));
  return { ...base, ...Object.fromEntries(Object.entries(own(form)).filter(([field]) => touched.has(field as WordingField))) };
}

const own = (form: ItemForm) => ({
  title: form.title.trim(),
  text: form.text.trim(),
  target: form.target.trim(),
  responsible: form.responsible.trim(),
  priority: form.priority || null,
});
