import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';

const count = availableParallelism();
const cores = { server: '0', rest: '1', all: `0-${count - 1}` } as const;
const pinning = count > 1 && works(() => taskset(cores.rest));

/** What the numbers were measured on. */
export const machine = [
  cpus()[0]?.model ?? 'unknown CPU',
  `${count} cores`,
  `Node ${process.versions.node}`,
  pinning ? 'server on core 0, PostgreSQL and load on core 1' : 'not pinned',
].join(', ');

/** Keeps this process and whatever it starts, PostgreSQL above all, off the core of the server under test. */
export function leaveServerCore(): void {
  if (pinning) taskset(cores.rest);
}

/** A command line that runs on the core of its part. */
export function onCore(part: keyof typeof cores, command: readonly [string, ...string[]]): [string, ...string[]] {
  return pinning ? ['taskset', '-c', cores[part], ...command] : [...command];
}

const ticksPerSecond = 100;
const statFields = { user: 11, system: 12, reapedUser: 13, reapedSystem: 14 } as const;
type StatField = keyof typeof statFields;

/** CPU seconds a process has used so far, user and system; null where /proc does not tell. */
export function cpuSecondsOf(pid: number): number | null {
  return secondsOf(pid, ['user', 'system']);
}

function secondsOf(pid: number, parts: readonly StatField[]): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return parts.reduce((sum, part) => sum + Number(fields[statFields[part]]), 0) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** CPU seconds of a process and of those it started, PostgreSQL's connections for instance, also when they ended meanwhile. */
export function cpuSecondsOfFamily(pid: number): number | null {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const own = secondsOf(pid, ['user', 'system', 'reapedUser', 'reapedSystem']) ?? 0;
    return children.reduce((sum, child) => sum + (cpuSecondsOf(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}

function taskset(core: string): void {
  execFileSync('taskset', ['-acp', core, String(process.pid)], { stdio: 'ignore' });
}

function works(attempt: () => void): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
