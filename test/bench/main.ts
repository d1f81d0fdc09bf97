import { coldStart } from './cold-start.js';
import { type BenchDatabase, openDataset } from './dataset/dataset.js';
import { leaveServerCore, machine } from './machine.js';
import { measure, type Measurement } from './measure.js';
import { reads } from './reads.js';
import { publish } from './report.js';
import { type RunningServer, startServer } from './servers.js';
import { settingsOf } from './settings.js';

const settings = settingsOf(process.env);
const folder = settings.municipalities === 21 ? '.test/bench' : `.test/bench-${settings.municipalities}`;

leaveServerCore();
const database = await openDataset(folder, settings.municipalities);
try {
  const measurements = await measureAll(database);
  publish({ machine, settings, measurements, coldStart: settings.coldStart ? await coldStart(database) : null });
} finally {
  await database.stop();
}

async function measureAll({ appUrl }: BenchDatabase): Promise<Measurement[]> {
  const servers: RunningServer[] = [];
  const measurements: Measurement[] = [];
  try {
    for (const name of settings.variants) servers.push(await startServer(name, appUrl, settings.profile ? `${folder}-profile` : undefined));
    for (const read of reads.filter(({ name }) => settings.reads.includes(name))) {
      measurements.push(...(await measure(read, servers, database, settings)));
    }
  } finally {
    for (const server of servers) await server.stop();
  }
  return measurements;
}
