import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { ApiClient } from '../support/api-client.js';
import { guardedTables } from './isolation/tables.js';
import { type Operation, publishedOperations } from './operations.js';

/** One id of every table, of rows that the condition selects. */
export async function idsWhere(superuser: pg.Client, column: string, value: string): Promise<Record<string, string>> {
  const tables = await guardedTables(superuser);
  const found: Record<string, string> = {};
  for (const { name, columns } of tables) {
    const id = columns.find((candidate) => ['id', 'item_id'].includes(candidate.name))?.name;
    if (!id || !columns.some((candidate) => candidate.name === column)) continue;
    const { rows } = await superuser.query<{ id: string }>(`select ${id} as id from ${name} where ${column} = $1 order by 1 limit 1`, [
      value,
    ]);
    if (rows[0]) found[name] = rows[0].id;
  }
  return found;
}

export const operationsWithIds = publishedOperations().filter(({ takesIds }) => takesIds);

export async function answerTo(client: ApiClient, operation: Operation, id: string): Promise<string> {
  const answer = await client.answer(operation.document, operation.variables(id));
  return JSON.stringify(answer).replaceAll(id, 'the id');
}

const windowActs = ['Mutation.takeOverFramework', 'Mutation.startTakeoverMerge'];

/** The one window between districts: what one published is there to be taken over by the others. */
function shown({ name }: Operation, table: string): boolean {
  return windowActs.includes(name) && table === 'public.framework_publication';
}

/** Where the answer to a foreign id differs from the answer to an id that exists nowhere. */
export async function differences(
  client: ApiClient,
  foreign: Readonly<Record<string, string>>,
  operations = operationsWithIds,
): Promise<string[]> {
  const found: string[] = [];
  for (const operation of operations) {
    const absent = await answerTo(client, operation, randomUUID());
    const answers = await Promise.all(
      tried(foreign, absent).map(async ([table, id]) => ({ table, answer: await answerTo(client, operation, id) })),
    );
    for (const { table, answer } of answers)
      if (answer !== absent && !shown(operation, table))
        found.push(`${operation.name} with an id of ${table}: ${answer} instead of ${absent}`);
  }
  return found;
}

// A role that the guard turns away never gets as far as an id: one of them shows it.
function tried(foreign: Readonly<Record<string, string>>, absent: string): [string, string][] {
  const all = Object.entries(foreign);
  return absent.includes('"code":"FORBIDDEN"') ? all.slice(0, 1) : all;
}
