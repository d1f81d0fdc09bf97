import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Unsaved } from './autosave.js';
import { FieldAutosave, type FieldSaving } from './field-autosave.js';
import type { FieldEdits, ValuesOf } from './field-edits.js';
import { kept } from './kept.js';
import { useSaveWhenLeaving } from './leaving.js';

interface Options<Form, Saved extends { version: number }> extends FieldSaving<Form, Saved> {
  /** Account and record: what was typed for one never shows up in another. */
  readonly key: string;
  readonly current: Form;
  readonly version: number;
  readonly valuesOf: ValuesOf<Form>;
}

/** A form that saves itself field by field while others work on the same record. Remount it (React key) for another record. */
export function useFieldAutosave<Form extends object, Saved extends { version: number }>(options: Options<Form, Saved>) {
  const { key, current, version, valuesOf, save, formOf, unsavable } = options;
  const [autosave] = useState(
    () =>
      new FieldAutosave<Form, Saved>({
        ...{ start: { form: current, version }, valuesOf, save, formOf, unsavable },
        kept: kept<Unsaved<FieldEdits<Form>>>(key),
      }),
  );
  useEffect(() => autosave.saveBy({ save, formOf, unsavable }));
  useEffect(() => void autosave.resume(), [autosave]);
  useEffect(() => autosave.takeIn(current, version), [autosave, current, version]);
  useSaveWhenLeaving(key, autosave.flush);
  const form = useSyncExternalStore(autosave.subscribe, autosave.form);
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  return { form, state, autosave };
}
