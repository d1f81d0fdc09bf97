import type { Outcome, Problem } from './act.js';
import type { Failure } from './failure.js';
import type { Kept } from './kept.js';

export type Conflict = Extract<Problem, { __typename: 'ChangedMeanwhile' }>;

export type SaveState =
  | { readonly kind: 'untouched' | 'waiting' | 'saving' | 'incomplete' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'changed-meanwhile'; readonly conflict: Conflict };

export interface Unsaved<Value> {
  readonly value: Value;
  readonly version: number;
}

export interface Saving<Value> {
  readonly save: (value: Value, expectedVersion: number) => Promise<Outcome<{ version: number }>>;
  /** Not everything typed can be saved yet: a reason may still be missing. */
  readonly isComplete: (value: Value) => boolean;
}

interface Options<Value> extends Saving<Value> {
  readonly version: number;
  readonly kept: Kept<Unsaved<Value>>;
  readonly delayMs?: number;
}

export type Autosave<Value> = ReturnType<typeof createAutosave<Value>>;

/** Saves one value at a time, a moment after the last change; what is not saved stays kept together with the version it was based on. */
export function createAutosave<Value>({ version: startVersion, kept, delayMs = 700, ...first }: Options<Value>) {
  let saving: Saving<Value> = first;
  const { state, become, subscribe } = observedState();
  let version = kept.read()?.version ?? startVersion;
  const unsaved = unsavedIn(kept);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = Promise.resolve();

  function change(value: Value) {
    unsaved.put(value, version);
    clearTimeout(timer);
    if (state().kind === 'saving' || state().kind === 'changed-meanwhile') return;
    if (!saving.isComplete(value)) return become({ kind: 'incomplete' });
    become({ kind: 'waiting' });
    timer = setTimeout(() => void flush(), delayMs);
  }

  /** Resolves when what was unsaved is settled, also by a save that had begun before. */
  async function flush(): Promise<void> {
    clearTimeout(timer);
    if (state().kind === 'saving') return running;
    const sent = unsaved.get();
    if (!sent || state().kind === 'changed-meanwhile') return;
    if (!saving.isComplete(sent.value)) return become({ kind: 'incomplete' });
    become({ kind: 'saving' });
    running = saving.save(sent.value, version).then((outcome) => settle(sent, outcome));
    return running;
  }

  async function settle(sent: { readonly value: Value }, outcome: Outcome<{ version: number }>) {
    if (isOwnEcho(outcome, version)) return again(outcome.problem.currentVersion);
    if (outcome.kind !== 'done') return become(stateAfter(outcome));
    if (unsaved.get() && unsaved.get() !== sent) return again(outcome.value.version);
    version = outcome.value.version;
    unsaved.drop();
    become({ kind: 'saved', at: new Date() });
  }

  function again(next: number): Promise<void> {
    version = next;
    become({ kind: 'waiting' });
    return flush();
  }

  /** Another version is now the one worked on: the server's own, or the one a conflict named. */
  function rebase(next: number, { keepMine }: { keepMine: boolean }) {
    version = next;
    clearTimeout(timer);
    become({ kind: 'untouched' });
    if (keepMine) return void flush();
    unsaved.drop();
  }

  const isBehind = (current: number) => !unsaved.get() && state().kind !== 'saving' && current > version;
  const isSettled = (current: number) => !unsaved.get() && current === version;

  /** How to save may change with what else is on the screen. */
  const saveBy = (next: Saving<Value>) => void (saving = next);

  return { change, flush, rebase, saveBy, subscribe, isBehind, isSettled, state };
}

/** What is not saved, each time it changes as another object; it outlives the page where it is kept. */
function unsavedIn<Value>(kept: Kept<Unsaved<Value>>) {
  let unsaved: { readonly value: Value } | null = null;
  return {
    get: () => unsaved,
    put(value: Value, version: number) {
      unsaved = { value };
      kept.write({ value, version });
    },
    drop() {
      unsaved = null;
      kept.clear();
    },
  };
}

function observedState() {
  const listeners = new Set<() => void>();
  let state: SaveState = { kind: 'untouched' };
  const become = (next: SaveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { state: () => state, become, subscribe };
}

/** The server already holds what was sent: a save whose answer was lost, by a reload or a broken line. Nobody needs to choose. */
const isOwnEcho = (outcome: Outcome<unknown>, sentVersion: number): outcome is { kind: 'problem'; problem: Conflict } =>
  outcome.kind === 'problem' &&
  outcome.problem.__typename === 'ChangedMeanwhile' &&
  outcome.problem.fields.length === 0 &&
  outcome.problem.currentVersion !== sentVersion;

function stateAfter(outcome: Exclude<Outcome<unknown>, { kind: 'done' }>): SaveState {
  if (outcome.kind === 'failure') return { kind: 'failed', failure: outcome.failure };
  const { problem } = outcome;
  return problem.__typename === 'ChangedMeanwhile' ? { kind: 'changed-meanwhile', conflict: problem } : { kind: 'refused', problem };
}
