import { openDatabase } from './database.js';
import { readOptions, usage } from './options.js';
import { requireFreePort } from './port.js';
import { say } from './progress.js';
import { reset } from './reset.js';
import { readSettings } from './settings.js';
import { Stopping } from './stopping.js';

const stopping = new Stopping();
stopping.listen();
await start().catch((error: unknown) => stopping.fail(error));

async function start(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return say(usage);
  const settings = readSettings(process.env);
  await requireFreePort(settings.host, settings.port);
  if (options.reset && !(await reset(settings, options))) return;
  // PostgreSQL starts while Node.js reads the rest of the program.
  const [urls, { serve }] = await Promise.all([openDatabase(settings, stopping), import('./serve.js')]);
  await serve(settings, urls, stopping);
}
