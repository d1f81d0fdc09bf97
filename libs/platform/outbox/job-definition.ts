/** Ids and numbers only: the queue keeps payloads in clear text, and what they point at may have changed by the time the job runs. */
export type Payload = Readonly<Record<string, string | number>>;

declare const payload: unique symbol;

/** The token by which a feature records a job and names its handler. */
export interface JobDefinition<P extends Payload = Payload> {
  readonly name: string;
  /** How many failures end it; a lost worker or queue is no failure. */
  readonly attempts: number;
  readonly [payload]?: P;
}

const definitions = new Map<string, JobDefinition>();

/** Defines a job once, beside the feature that owns it; the name is the feature, a dot and what is done. */
export function defineJob<P extends Payload>(name: string, { attempts = 8 }: { attempts?: number } = {}): JobDefinition<P> {
  if (definitions.has(name)) throw new Error(`the job ${name} is defined twice`);
  const definition: JobDefinition<P> = { name, attempts };
  definitions.set(name, definition);
  return definition;
}

export function definedJobs(): readonly JobDefinition[] {
  return [...definitions.values()];
}
