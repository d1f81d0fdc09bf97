import type { DataSource } from 'typeorm';

const most = 10_000;
const registered: string[] = [];

/** Says once, beside the part that owns it, which call of a function deletes rows whose time is over; `$1` is the most it may delete. */
export function registerCleanUp(call: string): void {
  registered.push(call);
}

/** Deletes what nobody needs any more, as far as this process knows its parts; one that fails keeps no other from its turn. */
export async function cleanUp(dataSource: DataSource): Promise<void> {
  const failures: unknown[] = [];
  for (const call of registered) await dataSource.query(`select ${call}`, [most]).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}
