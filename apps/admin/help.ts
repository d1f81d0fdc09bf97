import type { Command } from './command.js';

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    'Aufruf: npm run admin -- <Befehl> [Optionen]',
    '',
    ...lines,
    '',
    'Einzelheiten zu einem Befehl: npm run admin -- <Befehl> --help',
    'Ohne DATABASE_URL und DATABASE_OWNER_URL gilt die Datenbank, die npm start im Ordner KREISWEIT_DATA (.data) hält.',
    'Ergebnis: 0 erledigt, 1 fehlgeschlagen, 2 falsch aufgerufen, 3 Prüfspur verletzt.',
  ].join('\n');
}

export function helpFor({ name, summary, options }: Command): string {
  const names = Object.keys(options);
  const width = Math.max(0, ...names.map((option) => option.length));
  const lines = names.map((option) => `  --${option.padEnd(width)}  ${options[option]}`);
  return [`npm run admin -- ${name}`, `  ${summary}`, ...(lines.length > 0 ? ['', ...lines] : [])].join('\n');
}
