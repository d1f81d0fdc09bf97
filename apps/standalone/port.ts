import { connect, createServer } from 'node:net';
import { UnusableStart } from './options.js';

/** Fails before anything is started when somebody else answers at the address the browser will open. */
export async function requireFreePort(host: string, port: number): Promise<void> {
  if ((await mayListen(host, port)) && !(await answers('localhost', port))) return;
  throw new UnusableStart(
    `Port ${port} ist schon belegt. Beenden Sie das andere Programm, oder wählen Sie einen freien Port: PORT=${port + 1} npm start`,
  );
}

function mayListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

// A program that listens on ::1 alone leaves 127.0.0.1 free, but gets the browser's requests to localhost.
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const done = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', done(true)).once('error', done(false)).once('timeout', done(false));
  });
}
