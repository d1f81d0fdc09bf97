import { jest } from '@jest/globals';
import type { Outcome } from './act.js';
import { createAutosave, type Unsaved } from './autosave.js';
import type { Kept } from './kept.js';

type Answer = Outcome<{ version: number }>;

const saved = (version: number): Answer => ({ kind: 'done', value: { version } });
const offline: Answer = { kind: 'failure', failure: { kind: 'offline', reference: null } };
const changedMeanwhile: Answer = {
  kind: 'problem',
  problem: {
    __typename: 'ChangedMeanwhile',
    problemCode: 'X',
    path: null,
    message: '',
    currentVersion: 7,
    changedBy: null,
    changedAt: null,
    fields: [{ __typename: 'ChangedField', field: 'title', yours: 'mine', current: 'theirs' }],
  },
};

function setUp(answers: Answer[], unsaved: Unsaved<string> | null = null) {
  const sent: (readonly [string, number])[] = [];
  let stored = unsaved;
  const kept: Kept<Unsaved<string>> = { read: () => stored, write: (value) => (stored = value), clear: () => (stored = null) };
  const autosave = createAutosave<string>({
    version: 1,
    kept,
    isComplete: (value) => value !== '',
    save: async (value, version) => {
      sent.push([value, version]);
      return answers.shift() ?? saved(version + 1);
    },
  });
  return { autosave, sent, stored: () => stored };
}

describe('autosave', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('saves once, a moment after the last change', async () => {
    const { autosave, sent, stored } = setUp([]);
    autosave.change('a');
    autosave.change('ab');
    expect(autosave.state().kind).toBe('waiting');
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([['ab', 1]]);
    expect(autosave.state().kind).toBe('saved');
    expect(stored()).toBeNull();
  });

  it('goes on with the version the server answered', async () => {
    const { autosave, sent } = setUp([saved(5)]);
    autosave.change('a');
    await autosave.flush();
    autosave.change('b');
    await autosave.flush();
    expect(sent).toEqual([
      ['a', 1],
      ['b', 5],
    ]);
  });

  it('sends what was typed while saving right afterwards', async () => {
    const { autosave, sent } = setUp([]);
    autosave.change('a');
    const saving = autosave.flush();
    autosave.change('ab');
    await saving;
    expect(sent).toEqual([
      ['a', 1],
      ['ab', 2],
    ]);
    expect(autosave.state().kind).toBe('saved');
  });

  it('is settled for whoever leaves while it saves only once it has saved', async () => {
    const { autosave, stored } = setUp([]);
    autosave.change('a');
    void autosave.flush();
    await autosave.flush();
    expect([autosave.state().kind, stored()]).toEqual(['saved', null]);
  });

  it('keeps the text when saving fails and sends it again on demand', async () => {
    const { autosave, sent, stored } = setUp([offline]);
    autosave.change('a');
    await autosave.flush();
    expect(autosave.state().kind).toBe('failed');
    expect(stored()).toEqual({ value: 'a', version: 1 });
    await autosave.flush();
    expect(sent).toEqual([
      ['a', 1],
      ['a', 1],
    ]);
    expect(stored()).toBeNull();
  });

  it('does not send what is incomplete, but keeps it', async () => {
    const { autosave, sent, stored } = setUp([]);
    autosave.change('');
    await autosave.flush();
    expect(autosave.state().kind).toBe('incomplete');
    expect(sent).toEqual([]);
    expect(stored()).toEqual({ value: '', version: 1 });
  });

  it('uses the version unsaved text was based on, so that a reload overwrites nobody', async () => {
    const { autosave, sent } = setUp([changedMeanwhile], { value: 'old text', version: 0 });
    autosave.change('old text');
    await autosave.flush();
    expect(sent).toEqual([['old text', 0]]);
    expect(autosave.state().kind).toBe('changed-meanwhile');
  });

  it('sends nothing while a conflict is open, then mine on top of theirs, or nothing', async () => {
    const { autosave, sent, stored } = setUp([changedMeanwhile, changedMeanwhile]);
    autosave.change('mine');
    await autosave.flush();
    autosave.change('mine!');
    await autosave.flush();
    expect(sent).toHaveLength(1);
    autosave.rebase(7, { keepMine: true });
    await jest.advanceTimersByTimeAsync(0);
    expect(sent[1]).toEqual(['mine!', 7]);
    autosave.rebase(8, { keepMine: false });
    expect(stored()).toBeNull();
    expect(autosave.state().kind).toBe('untouched');
  });

  it('asks nobody when the server already holds what was sent', async () => {
    const echo: Answer = {
      kind: 'problem',
      problem: {
        __typename: 'ChangedMeanwhile',
        problemCode: 'X',
        path: null,
        message: '',
        currentVersion: 2,
        changedBy: null,
        changedAt: null,
        fields: [],
      },
    };
    const { autosave, sent } = setUp([echo]);
    autosave.change('a');
    await autosave.flush();
    expect(sent).toEqual([
      ['a', 1],
      ['a', 2],
    ]);
    expect(autosave.state().kind).toBe('saved');
  });

  it('knows when the server is ahead, unless there is something unsaved', () => {
    const { autosave } = setUp([]);
    expect([autosave.isBehind(1), autosave.isBehind(2)]).toEqual([false, true]);
    expect([autosave.isSettled(1), autosave.isSettled(2)]).toEqual([true, false]);
    autosave.change('a');
    expect([autosave.isBehind(2), autosave.isSettled(1)]).toEqual([false, false]);
  });
});
