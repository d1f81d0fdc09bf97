import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { chown, lchown, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Starts a program as a system user whom PostgreSQL accepts. */
export type Launch = (program: string, args: readonly string[], options?: SpawnOptions) => ChildProcess;

const nobody = 65_534;
const directly: Launch = (program, args, options = {}) => spawn(program, args, options);

// Inside the namespace the process has uid 1000, outside it stays root: it can read a checkout under /root, and no account is created.
const inUserNamespace: Launch = (program, args, options = {}) => spawn('unshare', ['-U', '--map-user=1000', program, ...args], options);

const asUser =
  (uid: number, gid: number): Launch =>
  (program, args, options = {}) =>
    spawn(program, args, { ...options, uid, gid });

interface Identity {
  readonly uid: number;
  readonly launch: Launch;
}

/** PostgreSQL refuses to run as root. An ordinary user runs it as himself; root lends it another identity, which then owns the data folder. */
export async function launcherFor(folder: string, program: string): Promise<Launch> {
  if (process.getuid?.() !== 0) return directly;
  const { uid: owner } = await stat(folder);
  for (const { uid, launch } of await identities(folder, owner)) {
    await giveAway(folder, uid);
    if (await runs(launch, program, folder)) return launch;
  }
  await giveAway(folder, owner);
  throw new Error(
    `PostgreSQL does not run as root. User namespaces are not permitted here, and no unprivileged user can reach both ${folder} and ${program}. ` +
      'Start as an ordinary user, move the data with KREISWEIT_DATA, or set DATABASE_URL and DATABASE_OWNER_URL.',
  );
}

async function identities(folder: string, owner: number): Promise<Identity[]> {
  const namespace = { uid: 0, launch: inUserNamespace };
  const unprivileged = await unprivilegedOwner(folder);
  const user = { uid: unprivileged, launch: asUser(unprivileged, unprivileged) };
  return owner === 0 ? [namespace, user] : [user, namespace];
}

async function runs(launch: Launch, program: string, folder: string): Promise<boolean> {
  const probe = launch('sh', ['-c', '"$0" --version && test -w "$1"', program, folder], { cwd: '/', stdio: 'ignore' });
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false));
    probe.once('exit', (code) => resolve(code === 0));
  });
}

/** Whoever owns the folder around it, so that root working in somebody's home lends that identity; else nobody. */
async function unprivilegedOwner(folder: string): Promise<number> {
  const { uid } = await stat(folder);
  if (uid !== 0) return uid;
  return folder === dirname(folder) ? nobody : unprivilegedOwner(dirname(folder));
}

async function giveAway(folder: string, id: number): Promise<void> {
  if ((await stat(folder)).uid === id) return;
  await chown(folder, id, id);
  for (const entry of await readdir(folder, { recursive: true })) await lchown(join(folder, entry), id, id);
}
