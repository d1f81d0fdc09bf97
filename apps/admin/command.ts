import type { Readable } from 'node:stream';
import type { ParseArgsConfig } from 'node:util';

/** What a command may use of its process; a test hands in its own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly say: (text: string) => void;
}

export type Values = Readonly<Record<string, string | undefined>>;

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** Options with a value; what each means stands in the help. */
  readonly options: Readonly<Record<string, string>>;
  readonly run: (values: Values, surroundings: Surroundings) => Promise<ExitCode>;
}

export const exitCodes = { done: 0, failed: 1, usage: 2, broken: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command was called in a way it does not understand; the help says how. */
export class WrongUsage extends Error {}

export function optionsOf(command: Command): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries([
    ...Object.keys(command.options).map((name) => [name, { type: 'string' }]),
    ['help', { type: 'boolean' }],
  ]) as NonNullable<ParseArgsConfig['options']>;
}

export function required(values: Values, name: string): string {
  const value = values[name];
  if (!value) throw new WrongUsage(`--${name} fehlt.`);
  return value;
}

/** The address of the role that owns the schema. */
export function ownerUrl({ env }: Surroundings): string {
  const url = env['DATABASE_OWNER_URL'];
  if (url && URL.canParse(url)) return url;
  throw new WrongUsage(
    'DATABASE_OWNER_URL fehlt oder ist keine Adresse (postgres://kreisweit_owner:…@host:5432/kreisweit), und npm start lief hier noch nicht.',
  );
}
