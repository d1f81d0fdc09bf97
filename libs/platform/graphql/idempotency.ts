import { createHash } from 'node:crypto';
import type { Actor } from '#platform/authorization';
import { registerCleanUp } from '#platform/database';
import { InvalidInput, Refused } from '#platform/errors';
import type { Tx } from '#platform/tenancy';

registerCleanUp('idempotency_purge($1)');

const keptFor = '7 days';
const [shortest, longest] = [8, 100];

/**
 * Runs `work` once per account, mutation and key. A replay gives the first result as JSON, another request under the
 * same key is refused. Key and result commit with the act itself, so a refusal leaves no trace and may be tried again.
 */
export async function idempotent<T>(
  tx: Tx,
  actor: Actor,
  mutation: string,
  key: string,
  request: unknown,
  work: () => Promise<T>,
): Promise<T> {
  if (!isUsable(key)) throw unusableKey();
  const identity = [actor.context.accountId, mutation, key];
  const hash = createHash('sha256').update(canonical(request)).digest('hex');
  await tx.query(`delete from idempotency_key where account_id = $1 and created_at < now() - interval '${keptFor}'`, [
    actor.context.accountId,
  ]);
  // A second request with the same key waits here until the first has committed or rolled back.
  const claimed = await tx.query<unknown[]>(
    `insert into idempotency_key (account_id, mutation, key, request_hash) values ($1, $2, $3, $4) on conflict do nothing returning 1`,
    [...identity, hash],
  );
  if (claimed.length === 0) return replay<T>(tx, identity, hash);
  const result = await work();
  await tx.query(`update idempotency_key set result = $4 where account_id = $1 and mutation = $2 and key = $3`, [
    ...identity,
    JSON.stringify(result),
  ]);
  return result;
}

async function replay<T>(tx: Tx, identity: unknown[], hash: string): Promise<T> {
  const [stored] = await tx.query<{ request_hash: string; result: T }[]>(
    `select request_hash, result from idempotency_key where account_id = $1 and mutation = $2 and key = $3`,
    identity,
  );
  if (stored?.request_hash === hash) return stored.result;
  throw new Refused('IDEMPOTENCY_KEY_REUSED', {
    de: 'Dieser Vorgang wurde schon mit anderen Angaben gesendet. Bitte laden Sie die Seite neu und prüfen Sie den Stand.',
    en: 'This act was already sent with other entries. Please reload the page and check where things stand.',
  });
}

// Characters as PostgreSQL counts them, not UTF-16 units.
function isUsable(key: string): boolean {
  const { length } = [...key];
  return length >= shortest && length <= longest;
}

function unusableKey(): InvalidInput {
  const text = {
    de: `Der Schlüssel gegen Wiederholungen braucht ${shortest} bis ${longest} Zeichen.`,
    en: `The key against repetitions needs ${shortest} to ${longest} characters.`,
  };
  return new InvalidInput([{ path: 'idempotencyKey', code: 'LENGTH', text }]);
}

/** JSON with sorted keys: the same request always hashes the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
