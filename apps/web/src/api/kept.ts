import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';

const prefix = 'kreisweit.kept.';
const watchers = new Set<() => void>();

export interface Kept<Value> {
  read(): Value | null;
  write(value: Value): void;
  clear(): void;
}

/** Input that has not reached the server, per record: it survives a reload, a lost connection and a new sign-in. */
export function kept<Value>(key: string, storage: Storage = sessionStorage): Kept<Value> {
  const name = prefix + key;
  return {
    read() {
      const text = storage.getItem(name);
      return text === null ? null : (JSON.parse(text) as Value);
    },
    write(value) {
      storage.setItem(name, JSON.stringify(value));
      tell();
    },
    clear() {
      storage.removeItem(name);
      tell();
    },
  };
}

export function forgetKept(storage: Storage = sessionStorage) {
  for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name);
  tell();
}

/** Of which records below a key something is kept: the rest of their keys. The one at hand says so itself. */
export function useUnsent(key: string, atHand: string | undefined): ReadonlySet<string> {
  const start = prefix + key;
  const names = useSyncExternalStore(watched, () =>
    Object.keys(sessionStorage)
      .filter((name) => name.startsWith(start) && name !== start + atHand)
      .join('\n'),
  );
  return useMemo(() => new Set(names.split('\n').flatMap((name) => name.slice(start.length) || [])), [names, start]);
}

function watched(watcher: () => void) {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function tell() {
  for (const watcher of watchers) watcher();
}

/** The state of a form that is sent by a button. */
export function useKept<Value>(key: string, initial: Value) {
  const [value, setValue] = useState<Value>(() => kept<Value>(key).read() ?? initial);
  const change = useCallback(
    (next: Value) => {
      kept<Value>(key).write(next);
      setValue(next);
    },
    [key],
  );
  const clear = useCallback(() => kept<Value>(key).clear(), [key]);
  return [value, change, clear] as const;
}
