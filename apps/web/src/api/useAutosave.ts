import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Outcome } from './act.js';
import { createAutosave, type Autosave, type Unsaved } from './autosave.js';
import { kept } from './kept.js';
import { useSaveWhenLeaving } from './leaving.js';

interface Options<Value> {
  /** Account and record: what was typed for one never shows up in another. */
  readonly key: string;
  readonly current: Value;
  readonly version: number;
  readonly save: (value: Value, expectedVersion: number) => Promise<Outcome<{ version: number }>>;
  readonly isComplete?: (value: Value) => boolean;
}

/** Form state that saves itself. Remount it (React key) for another record. */
export function useAutosave<Value>({ key, current, version, save, isComplete = () => true }: Options<Value>) {
  const [autosave] = useState(() => createAutosave<Value>({ version, kept: kept<Unsaved<Value>>(key), save, isComplete }));
  useEffect(() => autosave.saveBy({ save, isComplete }));
  const [value, setValue] = useState<Value>(() => kept<Unsaved<Value>>(key).read()?.value ?? current);
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  useSaveWhenLeaving(key, autosave.flush);
  useResumeKept(key, autosave);
  useFollowServer(autosave, { current, version, setValue });

  const change = (next: Value) => {
    setValue(next);
    autosave.change(next);
  };
  const keepMine = (onTopOf: number) => autosave.rebase(onTopOf, { keepMine: true });
  // Version 0 is behind whatever the server has: the next read replaces what was typed.
  const takeTheirs = () => autosave.rebase(0, { keepMine: false });
  return { value, change, state, settled: autosave.isSettled(version), retry: autosave.flush, keepMine, takeTheirs };
}

function useResumeKept<Value>(key: string, { change }: Autosave<Value>) {
  useEffect(() => {
    const unsaved = kept<Unsaved<Value>>(key).read();
    if (unsaved) change(unsaved.value);
  }, [key, change]);
}

interface ServerSide<Value> {
  readonly current: Value;
  readonly version: number;
  readonly setValue: (value: Value) => void;
}

function useFollowServer<Value>(autosave: Autosave<Value>, { current, version, setValue }: ServerSide<Value>) {
  useEffect(() => {
    if (!autosave.isBehind(version)) return;
    autosave.rebase(version, { keepMine: false });
    setValue(current);
  }, [autosave, current, version, setValue]);
}
