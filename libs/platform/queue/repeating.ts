/** Repeats a piece of work, one run after the other, and at once when woken. An error never ends it. */
export class Repeating {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private woken = false;
  private stopped = true;

  constructor(
    private readonly everyMs: number,
    private readonly work: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.stopped = false;
    this.next(0);
  }

  wake(): void {
    this.woken = true;
    if (this.timer) this.next(0);
  }

  /** Resolves when the current run is over; no other begins. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private next(delayMs: number): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.running = this.run();
    }, delayMs);
  }

  private async run(): Promise<void> {
    this.woken = false;
    await this.work().catch(this.onError);
    this.next(this.woken ? 0 : this.everyMs);
  }
}
