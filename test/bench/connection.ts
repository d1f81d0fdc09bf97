import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Response {
  readonly status: number;
  readonly body: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

/** A keep-alive connection that sends prepared bytes and waits for the whole answer: as little work as a load generator can do. */
export class KeepAliveConnection {
  private chunks: Buffer[] = [];
  private received = 0;
  private expected = 0;
  private answered: ((response: Response) => void) | undefined;
  private failed: ((error: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.on('data', (chunk: Buffer) => this.take(chunk));
    socket.on('error', (error) => this.failed?.(error));
    socket.on('close', () => this.failed?.(new Error('the server closed the connection')));
  }

  static async open(port: number): Promise<KeepAliveConnection> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    await once(socket, 'connect');
    return new KeepAliveConnection(socket);
  }

  send(request: Buffer): Promise<Response> {
    return new Promise((resolve, reject) => {
      this.answered = resolve;
      this.failed = reject;
      this.socket.write(request);
    });
  }

  close(): void {
    this.failed = undefined;
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.received += chunk.length;
    if (this.expected === 0) this.expected = wholeLength(this.chunks);
    if (this.expected === 0 || this.received < this.expected) return;
    const response = responseOf(Buffer.concat(this.chunks));
    this.chunks = [];
    this.received = 0;
    this.expected = 0;
    this.answered?.(response);
  }
}

/** Bytes of head and body together; 0 while the head is not complete. */
function wholeLength(chunks: readonly Buffer[]): number {
  const start = chunks.length === 1 ? (chunks[0] ?? Buffer.alloc(0)) : Buffer.concat(chunks);
  const end = start.indexOf(headEnd);
  if (end < 0) return 0;
  const length = /\r\ncontent-length: (\d+)/i.exec(start.toString('latin1', 0, end))?.[1];
  if (length === undefined) throw new Error('the answer has no content-length');
  return end + headEnd.length + Number(length);
}

function responseOf(whole: Buffer): Response {
  return { status: Number(whole.toString('latin1', 9, 12)), body: whole.subarray(whole.indexOf(headEnd) + headEnd.length) };
}
