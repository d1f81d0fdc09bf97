import { type VariantName, variants } from './servers.js';

/** What a run may be told by its environment. */
export interface BenchSettings {
  readonly seconds: number;
  readonly rounds: number;
  readonly connections: number;
  readonly municipalities: number;
  readonly variants: readonly VariantName[];
  readonly reads: readonly string[] | null;
  /** Writes a CPU profile of every variant into .test/bench-profile. */
  readonly profile: boolean;
}

export function settingsOf(env: Readonly<Record<string, string | undefined>>): BenchSettings {
  const all = Object.keys(variants) as VariantName[];
  const chosen = env['BENCH_VARIANTS']?.split(',');
  return {
    seconds: Number(env['BENCH_SECONDS'] ?? 5),
    rounds: Number(env['BENCH_ROUNDS'] ?? 5),
    connections: Number(env['BENCH_CONNECTIONS'] ?? 8),
    municipalities: Number(env['BENCH_MUNICIPALITIES'] ?? 21),
    variants: chosen ? all.filter((name) => name === 'raw' || chosen.includes(name)) : all,
    reads: env['BENCH_READS']?.split(',') ?? null,
    profile: env['BENCH_PROFILE'] !== undefined,
  };
}
