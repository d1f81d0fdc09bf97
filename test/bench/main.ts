import { agreedTargets } from './agreement.js';
import { openDataset } from './dataset/dataset.js';
import { load, median, type Round } from './load.js';
import { leaveServerCore } from './machine.js';
import { reads } from './reads.js';
import { askers } from './requests.js';
import { type RunningServer, startServer } from './servers.js';
import { settingsOf } from './settings.js';

const settings = settingsOf(process.env);
leaveServerCore();
const database = await openDataset('.test/bench', settings.municipalities);
const servers: RunningServer[] = [];
try {
  for (const name of settings.variants)
    servers.push(await startServer(name, database.appUrl, settings.profile ? '.test/bench-profile' : undefined));
  for (const read of reads.filter(({ name }) => settings.reads?.includes(name) ?? true)) {
    const targets = await agreedTargets(servers, read, askers(settings.municipalities, 21));
    const rounds = new Map<string, Round[]>(servers.map(({ name }) => [name, []]));
    for (const [, target] of targets) await load(target, settings.connections, 1);
    for (let round = 0; round < settings.rounds; round += 1) {
      for (const [name, target] of targets) rounds.get(name)?.push(await load(target, settings.connections, settings.seconds));
    }
    const raw = median((rounds.get('raw') ?? []).map((r) => r.requestsPerSecond));
    for (const [name, list] of rounds) {
      const m = (f: (r: Round) => number) => median(list.map(f));
      const rps = m((r) => r.requestsPerSecond);
      console.log(
        read.name,
        name.padEnd(10),
        rps.toFixed(0),
        (rps / raw).toFixed(2),
        m((r) => r.p50).toFixed(2),
        m((r) => r.p99).toFixed(2),
        m((r) => r.cpuMs ?? 0).toFixed(3),
        targets.get(name)?.requests[0]?.length,
      );
    }
  }
} finally {
  for (const server of servers) await server.stop();
  await database.stop();
}
