/** What a person has changed in a record that others edit, too: field by field, with what each field said when it was touched. */
export interface FieldEdits<Form> {
  readonly form: Form;
  readonly base: Form;
  /** The newest version of the record that was taken in. */
  readonly seen: number;
  /** For every changed field the version it was changed on. */
  readonly since: Readonly<Record<string, number>>;
}

/** The fields of a form as they are sent: without blanks around them, numbers as numbers. */
export type ValuesOf<Form> = (form: Form) => object;

export const unchanged = <Form>(form: Form, version: number): FieldEdits<Form> => ({ form, base: form, seen: version, since: {} });

export function edited<Form extends object>(edits: FieldEdits<Form>, form: Form, valuesOf: ValuesOf<Form>): FieldEdits<Form> {
  return withSince({ ...edits, form }, valuesOf);
}

/** Only what was changed is sent: two people in one record get into each other's way at the same field only. */
export function changedFields<Form extends object>({ form, base }: FieldEdits<Form>, valuesOf: ValuesOf<Form>): string[] {
  const before = textsOf(base, valuesOf);
  return [...textsOf(form, valuesOf)].filter(([field, text]) => text !== before.get(field)).map(([field]) => field);
}

/** The fields in question as they are sent. */
export const valuesIn = <Form extends object>(form: Form, fields: readonly string[], valuesOf: ValuesOf<Form>): object =>
  Object.fromEntries(Object.entries(valuesOf(form)).filter(([field]) => fields.includes(field)));

/** The version what is sent is based on; the oldest of its fields, so that nothing is overwritten unseen. */
export function basedOn({ since, seen }: FieldEdits<unknown>, fields: readonly string[]): number {
  return Math.min(...fields.map((field) => since[field] ?? seen));
}

/** The record as the server has it now: fields nobody touched here follow it, the others stay as they were typed. */
export function takenIn<Form extends object>(
  edits: FieldEdits<Form>,
  theirs: FieldEdits<Form>,
  valuesOf: ValuesOf<Form>,
): FieldEdits<Form> {
  if (theirs.seen < edits.seen) return edits;
  const [mine, stored, before] = [textsOf(edits.form, valuesOf), textsOf(theirs.form, valuesOf), textsOf(edits.base, valuesOf)];
  const isSaid = (field: string) => mine.get(field) === stored.get(field);
  const isMine = (field: string) => mine.get(field) !== before.get(field) && !isSaid(field);
  const form = picked(edits.form, theirs.form, (field) => isMine(field) || isSaid(field));
  return withSince({ form, base: picked(edits.base, theirs.form, isMine), seen: theirs.seen, since: edits.since }, valuesOf);
}

/** Both sides were seen: mine shall stand on top of that version. */
export function insisted<Form>(edits: FieldEdits<Form>, fields: readonly string[], version: number): FieldEdits<Form> {
  const since = Object.entries(edits.since).map(([field, on]) => [field, fields.includes(field) ? version : on] as const);
  return { ...edits, since: Object.fromEntries(since) };
}

/** Theirs shall stand in these fields; what was typed in others stays. */
export function givenUp<Form extends object>(
  edits: FieldEdits<Form>,
  fields: readonly string[],
  valuesOf: ValuesOf<Form>,
): FieldEdits<Form> {
  return edited(
    edits,
    picked(edits.form, edits.base, (field) => !fields.includes(field)),
    valuesOf,
  );
}

function withSince<Form extends object>(edits: FieldEdits<Form>, valuesOf: ValuesOf<Form>): FieldEdits<Form> {
  const since = changedFields(edits, valuesOf).map((field) => [field, edits.since[field] ?? edits.seen] as const);
  return { ...edits, since: Object.fromEntries(since) };
}

const textsOf = <Form>(form: Form, valuesOf: ValuesOf<Form>) =>
  new Map(Object.entries(valuesOf(form)).map(([field, value]) => [field, JSON.stringify(value)]));

const picked = <Form extends object>(mine: Form, theirs: Form, takesMine: (field: string) => boolean): Form => ({
  ...theirs,
  ...Object.fromEntries(Object.entries(mine).filter(([field]) => takesMine(field))),
});
