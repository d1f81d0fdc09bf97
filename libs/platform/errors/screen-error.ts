/** Errors that nobody at the screen can mend; they leave as a GraphQL error with this code or an HTTP status. */
export abstract class ScreenError extends Error {
  abstract readonly code: string;
  abstract readonly status: number;
}

export class SignedOut extends ScreenError {
  readonly code = 'UNAUTHENTICATED';
  readonly status = 401;

  constructor() {
    super('Please sign in.');
  }
}

export class Forbidden extends ScreenError {
  readonly code = 'FORBIDDEN';
  readonly status = 403;

  constructor() {
    super('This role may not do that.');
  }
}

/** Foreign and absent records answer with exactly this, so that nobody learns which ids exist elsewhere. */
export class NotFound extends ScreenError {
  readonly code = 'NOT_FOUND';
  readonly status = 404;

  constructor() {
    super('There is no such record.');
  }
}

export function known<T>(found: T | null | undefined): T {
  if (found === null || found === undefined) throw new NotFound();
  return found;
}
