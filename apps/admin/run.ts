import { parseArgs } from 'node:util';
import { DomainError, InvalidInput } from '#platform/errors';
import { type Command, type ExitCode, exitCodes, optionsOf, type Surroundings, type Values, WrongUsage } from './command.js';
import { commands } from './commands.js';
import { helpFor, overview } from './help.js';

/** Runs the command the arguments name and says how it ended. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const command = commands.find(({ name }) => isNamedBy(name, args));
  if (!command) return withoutCommand(args, surroundings);
  try {
    return await execute(command, args.slice(command.name.split(' ').length), surroundings);
  } catch (error) {
    return failure(error, command, surroundings);
  }
}

function isNamedBy(name: string, args: readonly string[]): boolean {
  return name.split(' ').every((word, index) => args[index] === word);
}

function withoutCommand(args: readonly string[], { say }: Surroundings): ExitCode {
  say(overview(commands));
  const asked = args.length === 0 || args[0] === 'help' || args.includes('--help');
  if (asked) return exitCodes.done;
  say(`\nDen Befehl «${args.join(' ')}» gibt es nicht.`);
  return exitCodes.usage;
}

async function execute(command: Command, args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { help, ...values } = valuesOf(command, args);
  if (!help) return command.run(values as Values, surroundings);
  surroundings.say(helpFor(command));
  return exitCodes.done;
}

function valuesOf(command: Command, args: readonly string[]): Record<string, unknown> {
  try {
    return parseArgs({ args: [...args], options: optionsOf(command), allowPositionals: false }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function failure(error: unknown, command: Command, { say }: Surroundings): ExitCode {
  if (error instanceof WrongUsage) {
    say(`${error.message}\n\n${helpFor(command)}`);
    return exitCodes.usage;
  }
  say(`Das hat nicht geklappt: ${reasonOf(error)}`);
  return exitCodes.failed;
}

function reasonOf(error: unknown): string {
  if (error instanceof InvalidInput) return ['', ...error.issues.map(({ path, text }) => `  ${path}: ${text.de}`)].join('\n');
  if (error instanceof DomainError) return error.text.de;
  // A refused connection arrives as an AggregateError without a message of its own.
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('\n');
  return error instanceof Error ? error.message : String(error);
}
