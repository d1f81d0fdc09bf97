import { reads } from './reads.js';
import { type VariantName, variants } from './servers.js';

/** What a run may be told by its environment. */
export interface BenchSettings {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly municipalities: number;
  readonly variants: readonly VariantName[];
  readonly reads: readonly string[];
  readonly coldStart: boolean;
  /** Writes a CPU profile of every variant into .test/bench-profile. */
  readonly profile: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function settingsOf(env: Environment): BenchSettings {
  const number = (name: string, otherwise: number): number => Number(env[name] ?? otherwise);
  return {
    seconds: number('BENCH_SECONDS', 5),
    rounds: number('BENCH_ROUNDS', 5),
    connections: number('BENCH_CONNECTIONS', 8),
    municipalities: number('BENCH_MUNICIPALITIES', 21),
    variants: chosen(env, 'BENCH_VARIANTS', Object.keys(variants) as VariantName[]),
    reads: chosen(
      env,
      'BENCH_READS',
      reads.map(({ name }) => name),
    ),
    coldStart: env['BENCH_COLD_START'] !== 'false',
    profile: env['BENCH_PROFILE'] === 'true',
  };
}

// The raw variant is always measured: everything else is a ratio to it.
function chosen<Name extends string>(env: Environment, variable: string, all: readonly Name[]): Name[] {
  const names = env[variable]?.split(',');
  return all.filter((name) => name === 'raw' || (names?.includes(name) ?? true));
}
