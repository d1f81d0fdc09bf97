import { readFile, writeFile } from 'node:fs/promises';
import { type ChainState, type ExportedHeads, headsFile, readHeads, verifyChains } from '#platform/audit';
import { type Command, exitCodes, ownerUrl, WrongUsage } from './command.js';

export const verifyAudit: Command = {
  name: 'audit verify',
  summary: 'Rechnet die Prüfspur nach und nennt je Kette das erste verletzte Glied. Braucht DATABASE_OWNER_URL.',
  options: { heads: 'Datei aus «audit export-heads»; nur damit fällt ein abgeschnittenes Ende auf' },
  run: async (values, surroundings) => {
    const file = values['heads'];
    const exported = file ? readHeads(await contentOf(file)) : null;
    const states = await verifyChains(ownerUrl(surroundings), exported?.heads);
    const lines = [...states.map(lineOf), resultOf(states), exported ? comparedWith(exported) : notCompared];
    lines.forEach((line) => surroundings.say(line));
    return states.some((state) => state.broken) ? exitCodes.broken : exitCodes.done;
  },
};

export const exportHeads: Command = {
  name: 'audit export-heads',
  summary: 'Schreibt den Stand jeder Kette auf, zum Aufbewahren außerhalb des Systems. Braucht DATABASE_OWNER_URL.',
  options: { out: 'neue Datei; ohne Angabe erscheint der Stand in der Ausgabe' },
  run: async (values, surroundings) => {
    const content = headsFile(await verifyChains(ownerUrl(surroundings)), new Date());
    const file = values['out'];
    if (file) await writeNew(file, content);
    surroundings.say(file ? `Der Stand liegt in ${file}.` : content);
    return exitCodes.done;
  },
};

async function contentOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new WrongUsage(`Die Datei ${file} lässt sich nicht lesen.`);
  });
}

async function writeNew(file: string, content: string): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new WrongUsage(`${file} gibt es schon. Ein früherer Stand ist ein Beleg und wird nie überschrieben.`);
  });
}

const kinds = { municipality: 'Kommune', district: 'Landkreis' } as const;

const reasons: Readonly<Record<NonNullable<ChainState['broken']>['reason'], string>> = {
  missing: 'fehlt',
  altered: 'wurde verändert',
  unlinked: 'schließt nicht an seinen Vorgänger an',
  personal: 'hat veränderte personenbezogene Angaben',
  head: 'passt nicht zum Kopf der Kette',
  cut: 'und alles danach wurde abgeschnitten',
  rewritten: 'oder ein früheres Glied wurde neu geschrieben',
};

function lineOf({ chain, name, kind, headSequence, broken }: ChainState): string {
  const place = name ? `${name} (${chain})` : `${kind ? kinds[kind] : 'Kette'} ${chain}`;
  if (!broken) return `${place}: ${headSequence} Glieder, unverletzt`;
  return `${place}: VERLETZT. Glied ${broken.sequence} ${reasons[broken.reason]}.`;
}

function resultOf(states: readonly ChainState[]): string {
  const broken = states.filter((state) => state.broken).length;
  if (broken === 0) return `${states.length} Ketten geprüft, alle unverletzt.`;
  return `${broken} von ${states.length} Ketten ${broken === 1 ? 'ist' : 'sind'} verletzt.`;
}

const notCompared =
  'Verglichen ist die Prüfspur mit sich selbst. Ob am Ende Glieder fehlen, zeigt erst ein früherer Stand: audit verify --heads <Datei>.';

const moment = new Intl.DateTimeFormat('de-DE', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Berlin' });

function comparedWith({ exportedAt }: ExportedHeads): string {
  return `Verglichen auch mit dem Stand vom ${moment.format(new Date(exportedAt))} Uhr.`;
}
