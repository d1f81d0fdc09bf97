import { useCallback, useState } from 'react';

const prefix = 'kreisweit.kept.';

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
    write: (value) => storage.setItem(name, JSON.stringify(value)),
    clear: () => storage.removeItem(name),
  };
}

export function forgetKept(storage: Storage = sessionStorage) {
  for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name);
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
