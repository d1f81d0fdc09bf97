export interface Options {
  readonly help: boolean;
  readonly reset: boolean;
  readonly yes: boolean;
}

export const usage = `Kreisweit zum Ausprobieren: PostgreSQL, API, Hintergrunddienst und Beispieldaten in einem Befehl.

  npm start                     startet; beim ersten Mal werden die Beispieldaten eingespielt
  npm start -- --reset          löscht alle Daten und beginnt von vorn (fragt vorher; mit --yes ohne Frage)
  npm start -- --help           zeigt diese Hilfe

Umgebungsvariablen:
  PORT                          Port im Browser (3000)
  KREISWEIT_DATA                Datenordner (.data im Projekt)
  KREISWEIT_DEMO                Ordner mit anderen Beispieldaten (apps/standalone/demo)
  DATABASE_URL, DATABASE_OWNER_URL
                                nutzen ein vorhandenes PostgreSQL 18 statt des mitgelieferten
  QUEUE_URL                     redis://… nutzt ein vorhandenes Redis oder Valkey
  SMTP_URL                      versendet E-Mails wirklich; ohne sie landen alle im Postfach der Demo
`;

const known = ['help', 'reset', 'yes'] as const;

/** What the command line asks for; an unknown word is refused, because "--rest" must not start anything. */
export function readOptions(args: readonly string[]): Options {
  const names = args.map((arg) => arg.replace(/^--/, ''));
  const unknown = args.find((arg, index) => !arg.startsWith('--') || !known.some((name) => name === names[index]));
  if (unknown !== undefined) throw new UnusableStart(`Unbekannte Angabe „${unknown}“.\n\n${usage}`);
  return { help: names.includes('help'), reset: names.includes('reset'), yes: names.includes('yes') };
}

/** The start cannot go on; the message tells the person at the terminal what to do and needs no stack. */
export class UnusableStart extends Error {}
