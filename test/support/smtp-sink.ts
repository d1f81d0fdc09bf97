import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  readonly messageId: string;
  readonly raw: string;
}

type Answer = (line: string) => string | null;

/** A mail server that keeps what it takes and misbehaves on demand. */
export class SmtpSink {
  readonly received: ReceivedMail[] = [];
  /** Called when a mail is complete, before it is acknowledged; what it returns is answered, null breaks the connection. */
  onMail: (mail: ReceivedMail) => string | null = () => '250 taken';
  /** Answer to every recipient. */
  onRecipient: Answer = () => '250 fine';

  private constructor(private readonly server: Server) {
    server.on('connection', (socket) => this.serve(socket));
  }

  static async start(): Promise<SmtpSink> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new SmtpSink(server);
  }

  get url(): string {
    return `smtp://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.server.close();
  }

  private serve(socket: Socket): void {
    let data: string[] | null = null;
    const answer = (text: string | null): void => void (text === null ? socket.resetAndDestroy() : socket.write(`${text}\r\n`));
    socket.on('error', () => undefined);
    answer('220 sink');
    const lines = createInterface({ input: socket });
    lines.on('error', () => undefined);
    lines.on('line', (line) => {
      if (data === null) return answer(this.command(line, () => (data = [])));
      if (line !== '.') return void data.push(line);
      answer(this.take(data.join('\n')));
      data = null;
    });
  }

  private command(line: string, beginData: () => void): string {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') return this.onRecipient(line) ?? '250 fine';
    if (verb === 'QUIT') return '221 bye';
    if (verb !== 'DATA') return '250 fine';
    beginData();
    return '354 go on';
  }

  private take(raw: string): string | null {
    const mail = { raw, messageId: /^Message-ID: (\S+)/im.exec(raw)?.[1] ?? '' };
    const answer = this.onMail(mail);
    if (answer === null || answer.startsWith('2')) this.received.push(mail);
    return answer;
  }
}
