import type { Localised } from './localised.js';

/** Something the person at the screen can act on. Thrown inside a transaction, so that it rolls back. */
export abstract class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly text: Localised,
    readonly path: string | null = null,
  ) {
    super(text.en);
  }
}

/** An act that is not possible now; the text says why and what to do. */
export class Refused extends DomainError {}

/** Nothing was saved because the database was busy or away for a moment; the same request may succeed at once. */
export class TryAgain extends DomainError {
  constructor(cause: unknown) {
    super('TRY_AGAIN', {
      de: 'Das hat gerade zu lange gedauert. Es wurde nichts gespeichert: Bitte versuchen Sie es gleich noch einmal.',
      en: 'That took too long just now. Nothing was saved: please try again in a moment.',
    });
    this.cause = cause;
  }
}

export interface InputIssue {
  readonly path: string;
  readonly code: string;
  readonly text: Localised;
}

/** Input that breaks a rule, with every issue at its field. */
export class InvalidInput extends DomainError {
  constructor(readonly issues: readonly InputIssue[]) {
    super(
      'INVALID_INPUT',
      { de: 'Bitte prüfen Sie die markierten Angaben.', en: 'Please check the marked entries.' },
      issues[0]?.path ?? null,
    );
  }
}

export interface FieldChange {
  readonly field: string;
  readonly yours: string | null;
  readonly current: string | null;
}

/** Somebody else saved first; both sides are kept so that the person can choose. */
export class ChangedMeanwhile extends DomainError {
  constructor(
    readonly meanwhile: { currentVersion: number; changedBy: string | null; changedAt: string | null; fields: readonly FieldChange[] },
  ) {
    super('CHANGED_MEANWHILE', {
      de: 'Dieser Eintrag wurde inzwischen geändert. Ihr Text ist noch da: Bitte wählen Sie, was gelten soll.',
      en: 'This entry was changed meanwhile. Your text is still here: please choose what should stand.',
    });
  }
}
