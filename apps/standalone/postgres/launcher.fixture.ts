// A launcher that the spec kills: starts PostgreSQL on the given folder, says where, and waits.
import { startPostgres } from './index.js';

const postgres = await startPostgres({ dataDirectory: process.argv[2] ?? '', log: () => undefined });
console.log(JSON.stringify({ url: postgres.superuserUrl(), pid: postgres.pid }));
setInterval(() => undefined, 60_000);
