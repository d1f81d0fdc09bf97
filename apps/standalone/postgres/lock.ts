import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, startOf } from './processes.js';

interface Holder {
  readonly pid: number;
  readonly began: string | undefined;
}

export class DataFolderInUse extends Error {}

/** Claims a data folder for this process; returns how to give it back. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'launcher.lock');
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ pid: process.pid, began: startOf(process.pid) } satisfies Holder));
  try {
    claim(path, mine, folder);
  } finally {
    rmSync(mine, { force: true });
  }
  return () => rmSync(path, { force: true });
}

// link() fails when the lock exists, so of two starts at the same moment only one gets it.
function claim(path: string, mine: string, folder: string): void {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      return linkSync(mine, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      refuseLiveHolder(path, folder);
      setAside(path);
    }
  }
  throw new DataFolderInUse(`${folder} is being taken by another start at this moment. Try again.`);
}

function refuseLiveHolder(path: string, folder: string): void {
  const holder = readHolder(path);
  if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.began) {
    throw new DataFolderInUse(
      `${folder} is in use by another start of Kreisweit (process ${holder.pid}). Stop it first, or set KREISWEIT_DATA to another folder.`,
    );
  }
}

// A rival may have replaced the dead lock since it was read; then the lock that was moved is alive and goes back.
function setAside(path: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
    const holder = readHolder(aside);
    if (holder && isAlive(holder.pid) && startOf(holder.pid) === holder.began) linkSync(aside, path);
  } catch (error) {
    if (!['ENOENT', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
