import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { type Surroundings, WrongUsage } from './command.js';

/** Asks twice without showing what is typed; a script hands the password in as the first line of its input. */
export async function readNewPassword(surroundings: Surroundings): Promise<string> {
  if (!surroundings.input.isTTY) return firstLine(surroundings);
  const password = await ask(surroundings, 'Passwort: ');
  if (password !== (await ask(surroundings, 'Noch einmal: '))) throw new WrongUsage('Die beiden Eingaben sind verschieden.');
  return password;
}

async function firstLine({ input }: Surroundings): Promise<string> {
  const lines = createInterface({ input });
  for await (const line of lines) return line;
  throw new WrongUsage('Das Passwort fehlt: Es wird als erste Zeile der Eingabe erwartet.');
}

async function ask({ input, say }: Surroundings, question: string): Promise<string> {
  say(question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input, output: silent, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
  }
}
