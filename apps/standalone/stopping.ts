import { setTimeout as pause } from 'node:timers/promises';
import { say } from './progress.js';

interface Part {
  stop(): Promise<unknown>;
  force?(): unknown;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
// Everything has ended after ten seconds. The servers get their share first, so that PostgreSQL ends with nobody in it.
const deadlines = { servers: 6_500, whole: 9_000 };
// npm passes Ctrl-C on to a child that has got it from the terminal already: one key press arrives twice.
const sameKeyPress = 700;

/** Ends everything that was started: the servers together, the database after them. */
export class Stopping {
  private readonly parts: Part[] = [];
  private database: Part | undefined;
  private began: number | undefined;

  constructor(private readonly after = deadlines) {}

  listen(): void {
    for (const signal of signals) process.on(signal, () => this.signalled());
    process.on('uncaughtException', (error) => this.fail(error));
    // The terminal may be gone before the processes are.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  first(part: Part): void {
    this.parts.push(part);
  }

  last(database: Part): void {
    this.database = database;
  }

  /** Ends because something went wrong; the first error is the one that explains. */
  fail(error: unknown): void {
    if (this.began !== undefined) return;
    process.stderr.write(`\n${explain(error)}\n`);
    void this.stop(1);
  }

  private signalled(): void {
    if (this.began !== undefined && performance.now() - this.began > sameKeyPress) return this.force();
    if (this.began === undefined) void this.stop(0);
  }

  private async stop(exitCode: number): Promise<void> {
    this.began = performance.now();
    if (this.parts.length > 0) say('\nKreisweit wird beendet … (noch einmal Strg+C erzwingt es)');
    const ended = await within(this.after.whole, this.endInOrder());
    if (ended) process.exit(exitCode);
    process.stderr.write('Nicht alles hat von selbst geendet und wurde abgebrochen. Gespeichertes bleibt; offene Aufträge gehen weiter.\n');
    this.force(exitCode || 1);
  }

  /** False when something had to be left to itself. */
  private async endInOrder(): Promise<boolean> {
    const servers = Promise.all(this.parts.map((part) => part.stop().catch(() => undefined)));
    const inTime = await within(
      this.after.servers,
      servers.then(() => true),
    );
    await this.database?.stop().catch((error: unknown) => process.stderr.write(`${explain(error)}\n`));
    return inTime;
  }

  private force(exitCode = 130): void {
    try {
      this.database?.force?.();
    } finally {
      process.exit(exitCode);
    }
  }
}

function within(milliseconds: number, work: Promise<boolean>): Promise<boolean> {
  return Promise.race([work, pause(milliseconds, false)]);
}

/** What the person at the terminal can use: our own messages without a stack, a bug with it. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return mendable.has(error.constructor.name) ? error.message : (error.stack ?? error.message);
}

const mendable = new Set(['UnusableStart', 'ConfigurationError', 'NotServable', 'UnsafeQueue']);
