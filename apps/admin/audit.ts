import { readFile, writeFile } from 'node:fs/promises';
import { type ChainState, headsFile, readHeads, verifyChains } from '#platform/audit';
import { type Command, exitCodes, ownerUrl } from './command.js';

export const verifyAudit: Command = {
  name: 'audit verify',
  summary: 'Rechnet die Prüfspur nach und nennt je Kette das erste verletzte Glied. Braucht DATABASE_OWNER_URL.',
  options: { heads: 'Datei aus «audit export-heads»; nur damit fällt ein abgeschnittenes Ende auf' },
  run: async (values, surroundings) => {
    const file = values['heads'];
    const heads = file ? readHeads(await readFile(file, 'utf8')) : [];
    const states = await verifyChains(ownerUrl(surroundings), heads);
    states.forEach((state) => surroundings.say(lineOf(state)));
    const broken = states.filter((state) => state.broken).length;
    surroundings.say(
      broken === 0 ? `${states.length} Ketten geprüft, alle unverletzt.` : `${broken} von ${states.length} Ketten sind verletzt.`,
    );
    return broken === 0 ? exitCodes.done : exitCodes.broken;
  },
};

export const exportHeads: Command = {
  name: 'audit export-heads',
  summary: 'Schreibt den Stand jeder Kette auf, zum Aufbewahren außerhalb des Systems. Braucht DATABASE_OWNER_URL.',
  options: { out: 'neue Datei; ohne Angabe erscheint der Stand in der Ausgabe' },
  run: async (values, surroundings) => {
    const content = headsFile(await verifyChains(ownerUrl(surroundings)), new Date());
    const file = values['out'];
    // An earlier export is evidence: it is never overwritten.
    if (file) await writeFile(file, content, { flag: 'wx' });
    surroundings.say(file ? `Der Stand liegt in ${file}.` : content);
    return exitCodes.done;
  },
};

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

function lineOf({ chain, kind, headSequence, broken }: ChainState): string {
  const name = `${kind ? kinds[kind] : 'Kette'} ${chain}`;
  if (!broken) return `${name}: ${headSequence} Glieder, unverletzt`;
  return `${name}: VERLETZT. Glied ${broken.sequence} ${reasons[broken.reason]}.`;
}
