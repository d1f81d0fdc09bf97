import type { Outcome, Problem } from './act.js';
import { createAutosave, type Autosave, type Conflict, type Unsaved } from './autosave.js';
import {
  basedOn,
  changedFields,
  edited,
  givenUp,
  insisted,
  takenIn,
  unchanged,
  valuesIn,
  type FieldEdits,
  type ValuesOf,
} from './field-edits.js';
import type { Kept } from './kept.js';

export interface FieldSaving<Form, Saved extends { version: number }> {
  readonly save: (changed: object, expectedVersion: number) => Promise<Outcome<Saved>>;
  readonly formOf: (saved: Saved) => Form;
  /** What cannot be saved as it stands, a title without a word for example: it stays with the person, all else is saved. */
  readonly unsavable: (form: Form) => readonly string[];
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
  private savingOf(saving: FieldSaving<Form, Saved>) {
    return {
      isComplete: () => this.waiting(saving).length > 0 || this.heldBack(saving).length === 0,
      save: async (): Promise<Outcome<{ version: number }>> => {
        const outcome = await this.send(saving, this.waiting(saving));
        // Nothing is done as long as something is held back: it stays unsaved.
        if (outcome.kind === 'done' && this.heldBack(saving).length > 0) this.autosave.change(this.edits);
        return outcome;
      },
    };
  }

  /** What the server refuses holds nothing else back: the rest is sent without it, and the refusal stands. */
  private async send(saving: FieldSaving<Form, Saved>, fields: readonly string[]): Promise<Outcome<{ version: number }>> {
    if (fields.length === 0) return { kind: 'done', value: { version: this.edits.seen } };
    const changed = valuesIn(this.edits.form, fields, this.options.valuesOf);
    const outcome = await saving.save(changed, basedOn(this.edits, fields));
    if (outcome.kind === 'done') this.takeIn(saving.formOf(outcome.value), outcome.value.version);
    if (outcome.kind !== 'problem') return outcome;
    const rest = fields.filter((field) => !refusedIn(outcome.problem).includes(field));
    if (rest.length === 0 || rest.length === fields.length) return outcome;
    const after = await this.send(saving, rest);
    return after.kind === 'done' ? outcome : after;
  }

  private changed(): string[] {
    return changedFields(this.edits, this.options.valuesOf);
  }

  private waiting({ unsavable }: FieldSaving<Form, Saved>): string[] {
    return this.changed().filter((field) => !unsavable(this.edits.form).includes(field));
  }

  private heldBack({ unsavable }: FieldSaving<Form, Saved>): string[] {
    return this.changed().filter((field) => unsavable(this.edits.form).includes(field));
  }

  private put(next: FieldEdits<Form>): void {
    this.edits = next;
    for (const listener of this.listeners) listener();
  }
}

const namesOf = (fields: Conflict['fields']) => fields.map(({ field }) => field);

const refusedIn = (problem: Problem): readonly (string | null)[] =>
  problem.__typename === 'InvalidInput' ? problem.issues.map(({ path }) => path) : [problem.path];
