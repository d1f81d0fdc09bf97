import { loadConfig } from '#platform/config';
import { type DeadRow, OutboxLedger } from '#platform/outbox';
import { DataSource } from 'typeorm';
import { type Command, exitCodes, required, type Surroundings } from './command.js';

const mostShown = 1_000;
const everyJob = 'alle';

export const listJobs: Command = {
  name: 'jobs list',
  summary: 'Nennt die Aufträge, die endgültig gescheitert sind und auf eine Entscheidung warten. Braucht DATABASE_URL.',
  options: {},
  run: async (_, surroundings) => {
    const dead = await withLedger(surroundings, (ledger) => ledger.dead(mostShown));
    dead.forEach((row) => surroundings.say(lineOf(row)));
    surroundings.say(dead.length === 0 ? 'Kein Auftrag ist gescheitert.' : `Gescheiterte Aufträge: ${dead.length}`);
    return exitCodes.done;
  },
};

export const retryJobs: Command = {
  name: 'jobs retry',
  summary: 'Reiht einen gescheiterten Auftrag noch einmal ein, mit allen Versuchen von vorn. Braucht DATABASE_URL.',
  options: { id: `Nummer aus «jobs list», oder «${everyJob}»` },
  run: async (values, surroundings) => {
    const wanted = required(values, 'id');
    const revived = await withLedger(surroundings, (ledger) => revive(ledger, wanted));
    surroundings.say(revived === 0 ? `Einen gescheiterten Auftrag ${wanted} gibt es nicht.` : `Wieder eingereiht: ${revived}`);
    return revived === 0 && wanted !== everyJob ? exitCodes.failed : exitCodes.done;
  },
};

async function revive(ledger: OutboxLedger, wanted: string): Promise<number> {
  const dead = await ledger.dead(mostShown);
  const chosen = dead.filter(({ id }) => wanted === everyJob || id === wanted);
  for (const { id } of chosen) await ledger.revive(id);
  return chosen.length;
}

function lineOf({ id, job, finished_at: finishedAt, failures, losses, last_error: lastError }: DeadRow): string {
  const counted = `${failures} Fehler, ${losses} Abbrüche`;
  return `${id}  ${new Date(finishedAt).toISOString()}  ${job}  ${counted}  ${lastError ?? ''}`.trimEnd();
}

async function withLedger<T>({ env }: Surroundings, work: (ledger: OutboxLedger) => Promise<T>): Promise<T> {
  const { databaseUrl: url } = loadConfig(env);
  const dataSource = await new DataSource({ type: 'postgres', url, extra: { max: 1 } }).initialize();
  try {
    return await work(new OutboxLedger(dataSource));
  } finally {
    await dataSource.destroy();
  }
}
