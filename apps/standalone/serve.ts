import { mkdir } from 'node:fs/promises';
import { createApi } from '../api/index.js';
import { createWorker } from '../worker/index.js';
import type { Config } from '#platform/config';
import { installationState } from './owner.js';
import { UnusableStart } from './options.js';
import { say, step } from './progress.js';
import type { DatabaseUrls, Settings } from './settings.js';
import type { Stopping } from './stopping.js';
import { welcome } from './welcome.js';

/** Seeds the demo when it is not there yet, then serves it until somebody stops it. */
export async function serve(settings: Settings, urls: DatabaseUrls, stopping: Stopping): Promise<void> {
  const config = settings.configFor(urls);
  // Notices name people: nobody else on this machine reads them.
  await mkdir(config.filesDirectory, { recursive: true, mode: 0o700 });
  await seedOnce(settings, config, urls);
  await step('Kreisweit startet', async () => {
    const [api, worker] = await Promise.all([createApi(config), createWorker(config)]);
    stopping.first({ stop: () => api.close() });
    stopping.first({ stop: () => worker.close() });
    await api.listen(config.port, config.host);
  });
  await welcome(settings, config);
}

async function seedOnce(settings: Settings, config: Config, { owner }: DatabaseUrls): Promise<void> {
  const { demo, seeded, districts } = await installationState(owner);
  if (demo && seeded) return;
  if (!demo && districts > 0) throw new UnusableStart(notADemo);
  const { seedDemo } = await import('./seed/index.js');
  const { demoDirectory } = settings;
  await step('Vorführdaten werden eingespielt, nur beim ersten Mal', () =>
    seedDemo({ config, ownerUrl: owner, demoDirectory, report: (progress) => say(`    ${progress}`) }),
  );
}

const notADemo =
  'Diese Datenbank gehört zu einer echten Installation. npm start spielt Beispieldaten und Zugänge mit bekanntem Passwort ein und rührt sie nicht an. ' +
  'Starten Sie API und Hintergrunddienst einzeln, oder nennen Sie eine leere Datenbank.';
