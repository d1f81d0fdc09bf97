/** Keeps the results of the latest keys in process; only for what never changes. */
export class BoundedCache<Value> {
  private readonly entries = new Map<string, Promise<Value>>();

  constructor(private readonly size: number) {}

  /** Readers that miss at the same time share one load; a failed load is forgotten. */
  get(key: string, load: () => Promise<Value>): Promise<Value> {
    const value = this.entries.get(key) ?? load();
    this.entries.delete(key);
    this.entries.set(key, value);
    value.catch(() => this.entries.delete(key));
    if (this.entries.size > this.size) this.forgetOldest();
    return value;
  }

  private forgetOldest(): void {
    const [oldest] = this.entries.keys();
    if (oldest !== undefined) this.entries.delete(oldest);
  }
}
