import type { EditFrameworkItemInput, Origin, Priority } from '../../../../graphql/graphql.js';
import type { DraftItem } from '../draft-tree.js';

export interface ItemForm {
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly target: string;
  readonly guidingPrinciple: string;
  readonly responsible: string;
  readonly priority: Priority | '';
  readonly relevantForMunicipalities: boolean;
  readonly linkedFieldIds: readonly string[];
  readonly origin: Origin;
}

export const formOf = (item: DraftItem): ItemForm => ({
  code: item.code,
  title: item.title,
  text: item.text,
  target: item.target ?? '',
  guidingPrinciple: item.guidingPrinciple ?? '',
  responsible: item.responsible ?? '',
  priority: item.priority ?? '',
  relevantForMunicipalities: item.relevantForMunicipalities,
  linkedFieldIds: item.linkedFieldIds,
  origin: item.origin,
});

export type ItemPatch = Omit<EditFrameworkItemInput, 'itemId' | 'expectedVersion'>;

/** The fields as the server stores them. */
export const itemValues = ({ code, title, text, ...form }: ItemForm): ItemPatch => ({
  code: code.trim(),
  title: title.trim(),
  text: text.trim(),
  target: written(form.target),
  guidingPrinciple: written(form.guidingPrinciple),
  responsible: written(form.responsible),
  priority: form.priority || null,
  relevantForMunicipalities: form.relevantForMunicipalities,
  linkedFieldIds: [...form.linkedFieldIds].sort(),
  origin: form.origin,
});

const written = (text: string) => text.trim() || null;

const required = ['code', 'title'] as const;

/** What may not be empty and is. */
export const namelessIn = (form: ItemForm) => required.filter((field) => form[field].trim() === '');
