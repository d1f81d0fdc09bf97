import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A wire that can be cut: it stands between a process and its database or queue. */
export class Proxy {
  private readonly sockets = new Set<Socket>();
  private whole = true;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (incoming) => this.accept(incoming));
  }

  static async before(targetUrl: string): Promise<Proxy> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Proxy(server, new URL(targetUrl));
  }

  /** The target's address by way of this wire. */
  get url(): string {
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String((this.server.address() as AddressInfo).port);
    return url.href;
  }

  cut(): void {
    this.whole = false;
    this.sockets.forEach((socket) => socket.resetAndDestroy());
  }

  mend(): void {
    this.whole = true;
  }

  close(): void {
    this.cut();
    this.server.close();
  }

  private accept(incoming: Socket): void {
    if (!this.whole) return void incoming.resetAndDestroy();
    const outgoing = connect(Number(this.target.port), this.target.hostname);
    this.keep(incoming, outgoing);
    this.keep(outgoing, incoming);
    incoming.pipe(outgoing).pipe(incoming);
  }

  private keep(socket: Socket, partner: Socket): void {
    this.sockets.add(socket);
    socket.on('error', () => partner.destroy());
    socket.on('close', () => {
      this.sockets.delete(socket);
      partner.destroy();
    });
  }
}
