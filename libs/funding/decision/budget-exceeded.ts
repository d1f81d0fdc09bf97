import { DomainError } from '#platform/errors';
import { euros } from '../workflow/refusals.domain.js';

/** Somebody else's grant came first: what is free no longer suffices. */
export class BudgetExceeded extends DomainError {
  constructor(
    readonly freeCents: number,
    readonly neededCents: number,
  ) {
    super('BUDGET_EXCEEDED', {
      de: `Die Mittel reichen nicht: frei sind ${euros(freeCents, 'de')}, nötig wären ${euros(neededCents, 'de')}.`,
      en: `The budget does not suffice: ${euros(freeCents, 'en')} are free, ${euros(neededCents, 'en')} are needed.`,
    });
  }
}
