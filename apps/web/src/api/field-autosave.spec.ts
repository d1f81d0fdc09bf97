import { jest } from '@jest/globals';
import type { Outcome } from './act.js';
import type { Conflict, Unsaved } from './autosave.js';
import { FieldAutosave } from './field-autosave.js';
import type { FieldEdits } from './field-edits.js';
import type { Kept } from './kept.js';

interface Form {
  readonly title: string;
  readonly text: string;
}

interface Saved extends Form {
  readonly version: number;
}

const conflict = (field: keyof Form, currentVersion: number): Conflict => ({
  ...{ __typename: 'ChangedMeanwhile', problemCode: 'CHANGED_MEANWHILE', path: null, message: '', currentVersion },
  ...{ changedBy: 'Paul', changedAt: null, fields: [{ __typename: 'ChangedField', field, yours: 'mine', current: 'theirs' }] },
});
const offline: Outcome<Saved> = { kind: 'failure', failure: { kind: 'offline', reference: null } };

/** A server that stores what it is sent unless an answer is laid down for it. */
function setUp(answers: Outcome<Saved>[] = [], unsaved: Unsaved<FieldEdits<Form>> | null = null) {
  const sent: (readonly [object, number])[] = [];
  let stored: Saved = { title: 'Ankommen', text: 'Alt', version: 1 };
  let typed = unsaved;
  const kept: Kept<Unsaved<FieldEdits<Form>>> = { read: () => typed, write: (value) => (typed = value), clear: () => (typed = null) };
  const autosave = new FieldAutosave<Form, Saved>({
    ...{ start: { form: { title: stored.title, text: stored.text }, version: 1 }, kept },
    valuesOf: ({ title, text }) => ({ title: title.trim(), text: text.trim() }),
    formOf: ({ title, text }) => ({ title, text }),
    unsavable: ({ title }) => (title.trim() === '' ? ['title'] : []),
    save: async (changed, version) => {
      sent.push([changed, version]);
      const answer = answers.shift();
      if (answer) return answer;
      stored = { ...stored, ...changed, version: stored.version + 1 };
      return { kind: 'done', value: stored };
    },
  });
  const others = (form: Partial<Form>) => (stored = { ...stored, ...form, version: stored.version + 1 });
  const type = (form: Partial<Form>) => autosave.change({ ...autosave.form(), ...form });
  return { autosave, sent, others, type, kept: () => typed };
}

describe('autosave field by field', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends the changed field and takes in what others saved in the same record', async () => {
    const { autosave, sent, others, type, kept } = setUp();
    type({ title: 'Neu' });
    others({ text: 'Von Paul' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([[{ title: 'Neu' }, 1]]);
    expect(autosave.form()).toEqual({ title: 'Neu', text: 'Von Paul' });
    expect([autosave.state().kind, kept()]).toEqual(['saved', null]);
    type({ text: 'Nach Paul' });
    await autosave.flush();
    expect(sent[1]).toEqual([{ text: 'Nach Paul' }, 3]);
  });

  it('asks only where both changed the same field; what was typed elsewhere survives either choice', async () => {
    const { autosave, sent, type } = setUp([{ kind: 'problem', problem: conflict('title', 4) }]);
    type({ title: 'Meins', text: 'Auch meins' });
    await autosave.flush();
    const state = autosave.state();
    if (state.kind !== 'changed-meanwhile') throw new Error(state.kind);
    autosave.takeTheirs(state.conflict);
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual([{ text: 'Auch meins' }, 1]);
    expect(autosave.form()).toEqual({ title: 'Ankommen', text: 'Auch meins' });
  });

  it('puts mine on top when the person insists', async () => {
    const { autosave, sent, type } = setUp([{ kind: 'problem', problem: conflict('title', 4) }]);
    type({ title: 'Meins' });
    await autosave.flush();
    autosave.keepMine(conflict('title', 4));
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual([{ title: 'Meins' }, 4]);
  });

  it('keeps what was typed offline together with what it began with, over a reload', async () => {
    const before = setUp([offline]);
    before.type({ title: 'Offline' });
    await before.autosave.flush();
    expect(before.autosave.state().kind).toBe('failed');
    const after = setUp([], before.kept());
    after.autosave.takeIn({ title: 'Ankommen', text: 'Von Paul' }, 2);
    after.autosave.resume();
    await jest.advanceTimersByTimeAsync(1000);
    expect(after.sent).toEqual([[{ title: 'Offline' }, 1]]);
    expect(after.autosave.state().kind).toBe('saved');
  });

  it('saves all else while one field cannot be saved, keeps that one, and sends it once it can', async () => {
    const { autosave, sent, type, kept } = setUp();
    type({ title: ' ', text: 'Neu' });
    await autosave.flush();
    expect(sent).toEqual([[{ text: 'Neu' }, 1]]);
    expect([autosave.state().kind, autosave.form(), kept()?.value.form]).toEqual([
      'incomplete',
      { title: ' ', text: 'Neu' },
      { title: ' ', text: 'Neu' },
    ]);
    type({ text: 'Neuer' });
    await autosave.flush();
    expect(sent[1]).toEqual([{ text: 'Neuer' }, 2]);
    type({ title: 'Wieder da' });
    await autosave.flush();
    expect(sent[2]).toEqual([{ title: 'Wieder da' }, 1]);
    expect([autosave.state().kind, kept()]).toEqual(['saved', null]);
  });

  it('saves all else when the server refuses one field, and still says what it refused', async () => {
    const refusal = { __typename: 'InvalidInput', problemCode: 'INVALID_INPUT', path: null, message: 'Zu lang' } as const;
    const issues = [{ __typename: 'InputIssue', path: 'title', code: 'TOO_LONG', message: 'Zu lang' } as const];
    const { autosave, sent, type, kept } = setUp([{ kind: 'problem', problem: { ...refusal, issues } }]);
    type({ title: 'Viel zu lang', text: 'Neu' });
    await autosave.flush();
    expect(sent).toEqual([
      [{ title: 'Viel zu lang', text: 'Neu' }, 1],
      [{ text: 'Neu' }, 1],
    ]);
    expect([autosave.state().kind, kept()?.value.form.title]).toEqual(['refused', 'Viel zu lang']);
  });

  it('sends nothing when what was typed is what stands there', async () => {
    const { autosave, sent, type } = setUp();
    type({ title: 'Ankommen ' });
    await autosave.flush();
    expect([sent, autosave.state().kind]).toEqual([[], 'saved']);
  });
});
