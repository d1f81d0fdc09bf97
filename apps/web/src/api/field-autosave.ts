import type { Outcome } from './act.js';
import { createAutosave, type Autosave, type Conflict, type Unsaved } from './autosave.js';
import { basedOn, changedValues, edited, givenUp, insisted, takenIn, unchanged, type FieldEdits, type ValuesOf } from './field-edits.js';
import type { Kept } from './kept.js';

export interface FieldSaving<Form, Saved extends { version: number }> {
  readonly save: (changed: object, expectedVersion: number) => Promise<Outcome<Saved>>;
  readonly formOf: (saved: Saved) => Form;
  readonly isComplete: (form: Form) => boolean;
}

interface Options<Form, Saved extends { version: number }> extends FieldSaving<Form, Saved> {
  readonly start: { readonly form: Form; readonly version: number };
  readonly valuesOf: ValuesOf<Form>;
  readonly kept: Kept<Unsaved<FieldEdits<Form>>>;
}

/** Autosave field by field: what others save meanwhile is taken in where nothing was typed, and the person is asked only where both changed the same field. */
export class FieldAutosave<Form extends object, Saved extends { version: number }> {
  private edits: FieldEdits<Form>;
  private readonly autosave: Autosave<FieldEdits<Form>>;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: Options<Form, Saved>) {
    const { start, kept } = options;
    this.edits = kept.read()?.value ?? unchanged(start.form, start.version);
    this.autosave = createAutosave({ version: start.version, kept, ...this.savingOf(options) });
  }

  readonly form = (): Form => this.edits.form;
  readonly state = () => this.autosave.state();
  readonly flush = (): Promise<void> => this.autosave.flush();

  readonly change = (form: Form): void => {
    this.put(edited(this.edits, form, this.options.valuesOf));
    this.autosave.change(this.edits);
  };

  readonly takeIn = (form: Form, version: number): void => {
    this.put(takenIn(this.edits, unchanged(form, version), this.options.valuesOf));
  };

  readonly resume = (): void => {
    if (this.options.kept.read()) this.autosave.change(this.edits);
  };

  readonly keepMine = ({ fields, currentVersion }: Conflict): void => {
    this.put(insisted(this.edits, namesOf(fields), currentVersion));
    this.autosave.rebase(currentVersion, { keepMine: true });
  };

  /** Gives up the fields in question; what was typed in others is saved. */
  readonly takeTheirs = ({ fields, currentVersion }: Conflict): void => {
    this.put(givenUp(this.edits, namesOf(fields), this.options.valuesOf));
    this.autosave.rebase(currentVersion, { keepMine: true });
  };

  readonly saveBy = (saving: FieldSaving<Form, Saved>): void => this.autosave.saveBy(this.savingOf(saving));

  readonly subscribe = (listener: () => void): (() => void) => {
    const leave = this.autosave.subscribe(listener);
    this.listeners.add(listener);
    return () => {
      leave();
      this.listeners.delete(listener);
    };
  };

  // What is sent is what stands here when it is sent: others' words may have come in since it was typed.
  private savingOf({ save, formOf, isComplete }: FieldSaving<Form, Saved>) {
    return {
      isComplete: () => isComplete(this.edits.form),
      save: async (): Promise<Outcome<{ version: number }>> => {
        const changed = changedValues(this.edits, this.options.valuesOf);
        if (Object.keys(changed).length === 0) return { kind: 'done', value: { version: this.edits.seen } };
        const outcome = await save(changed, basedOn(this.edits));
        if (outcome.kind === 'done') this.takeIn(formOf(outcome.value), outcome.value.version);
        return outcome;
      },
    };
  }

  private put(next: FieldEdits<Form>): void {
    this.edits = next;
    for (const listener of this.listeners) listener();
  }
}

const namesOf = (fields: Conflict['fields']) => fields.map(({ field }) => field);
