import { Stopping } from './stopping.js';

// A start whose parts end or do not end, as the arguments say; it runs until it is stopped.
const [server, database] = process.argv.slice(2);
const never = new Promise<void>(() => undefined);
const endsWhen = (word: string | undefined) => (word === 'ends' ? Promise.resolve() : never);

const stopping = new Stopping({ servers: 200, whole: 400 });
stopping.listen();
stopping.first({ stop: () => endsWhen(server) });
stopping.last({ stop: () => endsWhen(database), force: () => process.stdout.write('database forced\n') });
setInterval(() => undefined, 1_000);
process.stdout.write('running\n');
