import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process began, in a form only good for comparing: a process number alone may belong to a later process. */
export function startOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ps(pid, 'lstart=');
  // The second field, the program's name in brackets, may itself contain spaces and brackets.
  const fields = proc(pid, 'stat')?.split(') ').at(-1)?.split(' ');
  return fields?.[19];
}

export function commandOf(pid: number): string | undefined {
  return process.platform === 'linux' ? proc(pid, 'cmdline')?.replaceAll('\0', ' ') : ps(pid, 'command=');
}

function proc(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function ps(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', column], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
