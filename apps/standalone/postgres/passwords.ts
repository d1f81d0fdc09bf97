import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Passwords of database roles, made at first use and kept readable for the owner of the data folder only. */
export class Passwords {
  readonly #path: string;
  readonly #known: Record<string, string>;

  constructor(folder: string) {
    this.#path = join(folder, 'passwords.json');
    this.#known = readJson(this.#path);
  }

  of(role: string): string {
    const known = this.#known[role];
    if (known) return known;
    const made = randomBytes(24).toString('base64url');
    this.#known[role] = made;
    this.#save();
    return made;
  }

  #save(): void {
    const draft = `${this.#path}.new`;
    writeFileSync(draft, JSON.stringify(this.#known, null, 2), { mode: 0o600, flush: true });
    renameSync(draft, this.#path);
  }
}

function readJson(path: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`${path} cannot be read; without it nobody gets into the database.`, { cause: error });
  }
}
