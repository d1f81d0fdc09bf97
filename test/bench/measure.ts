import { agreedTargets } from './agreement.js';
import type { BenchDatabase } from './dataset/dataset.js';
import { load, type Round, type Target } from './load.js';
import type { HotRead } from './reads.js';
import { askers } from './requests.js';
import type { RunningServer, VariantName } from './servers.js';
import type { BenchSettings } from './settings.js';

/** All rounds of one variant on one read. */
export interface Measurement {
  readonly read: HotRead['name'];
  readonly variant: VariantName;
  readonly answerBytes: number;
  readonly rounds: readonly Round[];
}

const tenantsInRotation = 21;
const warmUpSeconds = 2;

/** Visits all variants in turn, round by round, so that what else the machine does meets all of them alike. */
export async function measure(
  read: HotRead,
  all: readonly RunningServer[],
  database: BenchDatabase,
  { connections, rounds, seconds, municipalities }: BenchSettings,
): Promise<Measurement[]> {
  const servers = all.filter(({ name }) => read.variants?.includes(name) ?? true);
  const targets = await agreedTargets(servers, database.pid, read, askers(municipalities, tenantsInRotation));
  for (const target of targets.values()) await load(target, connections, Math.min(seconds, warmUpSeconds));
  const results = new Map<VariantName, Round[]>(servers.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const [name, target] of targets) results.get(name)?.push(await load(target, connections, seconds));
    console.error(`${read.name}: round ${round} of ${rounds}`);
  }
  return [...results].map(([variant, found]) => ({
    read: read.name,
    variant,
    answerBytes: bytesOf(targets.get(variant)),
    rounds: found,
  }));
}

function bytesOf(target: Target | undefined): number {
  return target?.requests[0]?.length ?? 0;
}
