import { withLocalDatabase } from './local-database.js';
import { run } from './run.js';

const env = await withLocalDatabase(process.env);
process.exitCode = await run(process.argv.slice(2), { env, input: process.stdin, say: (text) => console.log(text) });
