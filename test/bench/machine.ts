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
const statFields = { user: 11, system: 12 } as const;

/** CPU seconds a process has used so far, user and system; null where /proc does not tell. */
export function cpuSecondsOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[statFields.user]) + Number(fields[statFields.system])) / ticksPerSecond;
  } catch {
    return null;
  }
}

/** CPU seconds of a process and the processes it started, PostgreSQL's connections for instance. */
export function cpuSecondsOfFamily(pid: number): number | null {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return [pid, ...children.map(Number)].reduce((sum, member) => sum + (cpuSecondsOf(member) ?? 0), 0);
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
