import { byField, openOf, type Question } from './merge-questions.js';

/** Where one stands while answering: at a field of action or, with the kind of text, at a question. */
export interface Within {
  readonly fieldCode: string;
  readonly field?: Question['field'];
}

/** Open questions that can be answered at once: the ones of a field of action, about a kind of text, or all. */
export interface Scope extends Partial<Within> {
  readonly key: string;
  readonly name: 'all' | 'field' | 'beside' | 'alike';
  readonly title?: string;
  readonly count: number;
}

/** The nearest first; where nobody stands anywhere, all and then every field of action. What has no open question is not offered. */
export function scopesOf(questions: readonly Question[], within: Within | undefined): Scope[] {
  const open = openOf(questions);
  const fields = byField(open).map(({ code, title, questions: below }) => fieldScope(code, title, below.length));
  const all: Scope = { key: 'all', name: 'all', count: open.length };
  if (!within) return fields.length > 1 ? [all, ...fields] : [all];
  const around = [...fields.filter(({ fieldCode }) => fieldCode === within.fieldCode), ...alike(open, within)];
  return [...around, all];
}

function fieldScope(fieldCode: string, title: string, count: number): Scope {
  return { key: `field ${fieldCode}`, name: fieldCode ? 'field' : 'beside', fieldCode, title, count };
}

function alike(open: readonly Question[], { field }: Within): Scope[] {
  const count = open.filter((question) => question.field === field).length;
  return field && count > 0 ? [{ key: 'alike', name: 'alike', field, count }] : [];
}
