import { basedOn, changedFields, edited, givenUp, insisted, takenIn, unchanged, valuesIn, type FieldEdits } from './field-edits.js';

interface Form {
  readonly title: string;
  readonly text: string;
}

const valuesOf = ({ title, text }: Form) => ({ title: title.trim(), text: text.trim() || null });
const start = unchanged<Form>({ title: 'Ankommen', text: 'Alt' }, 1);
const theirs = (form: Form, version: number) => unchanged(form, version);
const changedValues = (edits: FieldEdits<Form>) => valuesIn(edits.form, changedFields(edits, valuesOf), valuesOf);
const type = (form: Partial<Form>, edits = start) => edited(edits, { ...edits.form, ...form }, valuesOf);

describe('a record that several people edit', () => {
  it('sends only what was changed, based on the version it was changed on', () => {
    const mine = type({ title: ' Neu ' });
    expect(changedValues(mine)).toEqual({ title: 'Neu' });
    expect(basedOn(mine, ['title'])).toBe(1);
    expect(changedValues(type({ title: 'Ankommen ' }))).toEqual({});
  });

  it('follows others where nothing was typed, and asks for what was typed on the version it began with', () => {
    const after = takenIn(type({ title: 'Meins' }), theirs({ title: 'Ankommen', text: 'Von Paul' }, 2), valuesOf);
    expect(after.form).toEqual({ title: 'Meins', text: 'Von Paul' });
    expect(changedValues(after)).toEqual({ title: 'Meins' });
    expect(basedOn(after, ['title'])).toBe(1);
    const both = type({ text: 'Von mir nach Paul' }, after);
    expect([basedOn(both, ['text']), basedOn(both, ['title', 'text'])]).toEqual([2, 1]);
  });

  it('keeps the blank somebody is just typing when the server answers with what it stored', () => {
    const saved = takenIn(type({ title: 'Ankommen in ' }), theirs({ title: 'Ankommen in', text: 'Alt' }, 2), valuesOf);
    expect(saved.form.title).toBe('Ankommen in ');
    expect(changedValues(saved)).toEqual({});
    expect(basedOn(type({ title: 'Ankommen in vier' }, saved), ['title'])).toBe(2);
  });

  it('never goes back to an older answer', () => {
    const newer = takenIn(start, theirs({ title: 'Drei', text: 'Alt' }, 3), valuesOf);
    expect(takenIn(newer, theirs({ title: 'Zwei', text: 'Alt' }, 2), valuesOf)).toBe(newer);
  });

  it('puts mine on top of theirs on purpose, or gives up those fields and no others', () => {
    const both = type({ title: 'Meins', text: 'Auch meins' });
    expect(basedOn(insisted(both, ['title', 'text'], 5), ['title', 'text'])).toBe(5);
    expect(insisted(both, ['title'], 5).since).toEqual({ title: 5, text: 1 });
    const gaveUp = givenUp(both, ['title'], valuesOf);
    expect(changedValues(gaveUp)).toEqual({ text: 'Auch meins' });
    expect(takenIn(gaveUp, theirs({ title: 'Ihres', text: 'Alt' }, 4), valuesOf).form).toEqual({ title: 'Ihres', text: 'Auch meins' });
  });
});
