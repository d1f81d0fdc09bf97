import type { DomainError } from '#platform/errors';
import { QueryFailedError } from 'typeorm';

const registered = new Map<string, () => DomainError>();

/** Says once, beside the feature that owns it, what a named constraint means for the person at the screen. */
export function registerConstraints(constraints: Readonly<Record<string, () => DomainError>>): void {
  Object.entries(constraints).forEach(([name, error]) => registered.set(name, error));
}

/** The domain error a database error stands for, or the error itself. */
export function domainErrorOf(error: unknown): unknown {
  return registered.get(constraintOf(error) ?? '')?.() ?? error;
}

function constraintOf(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  return (error.driverError as { constraint?: string }).constraint;
}
