import { type DomainError, TryAgain } from '#platform/errors';
import pg from 'pg';
import { QueryFailedError } from 'typeorm';

const registered = new Map<string, () => DomainError>();

/** Says once, beside the feature that owns it, what a named constraint means for the person at the screen. */
export function registerConstraints(constraints: Readonly<Record<string, () => DomainError>>): void {
  Object.entries(constraints).forEach(([name, error]) => registered.set(name, error));
}

// PostgreSQL ended the statement and rolled back: deadlock, serialisation, lock and statement timeout, no room for connections, starting up.
const momentary: ReadonlySet<string> = new Set(['40P01', '40001', '55P03', '57014', '53300', '57P03']);

/** The domain error a database error stands for, or the error itself. */
export function domainErrorOf(error: unknown): unknown {
  const { code = '', constraint = '' } = saidBy(error);
  if (momentary.has(code)) return new TryAgain(error);
  return registered.get(constraint)?.() ?? error;
}

// Transactions run through TypeORM, which wraps what the driver says; hot reads talk to the driver.
function saidBy(error: unknown): { code?: string | undefined; constraint?: string | undefined } {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  return cause instanceof pg.DatabaseError ? cause : {};
}
