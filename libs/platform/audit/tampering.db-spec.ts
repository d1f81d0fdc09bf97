import { jest } from '@jest/globals';
import fc from 'fast-check';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../test/support/database.js';
import { createTenants } from '../../../test/support/tenants.js';
import { headsFile, readHeads, verifyChains } from './index.js';

jest.setTimeout(120_000);

const length = 40;
let database: TestDatabase;
let attacker: pg.Client;
let chains: string[];
let exported: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { one, two, district } = await createTenants(database);
  chains = [one.municipalityId!, two.municipalityId!, district.districtId!];
  attacker = new pg.Client({ connectionString: database.superuserUrl });
  await attacker.connect();
  await attacker.query(`select set_config('app.district_id', $1, false), set_config('app.purpose', 'district', false)`, [
    district.districtId,
  ]);
  for (const chain of chains)
    await attacker.query(
      `select audit.append($1, now() - n * interval '1 hour', 'mayor', 'act-' || n, 'Application', 'id-' || n, 'both',
              jsonb_build_object('n', n), jsonb_build_object('actor', 'Person ' || n))
         from generate_series(1, ${length}) n`,
      [chain],
    );
  exported = JSON.stringify(readHeads(headsFile(await verifyChains(database.ownerUrl), new Date())).heads);
});

afterAll(async () => {
  await attacker.end();
  await database.drop();
});

/** What verification says while an attacker who is superuser has changed the tables past every trigger and key. */
async function found(heads: string, statements: readonly string[], values: readonly (string | number | undefined)[]): Promise<unknown[]> {
  await attacker.query('begin; set local session_replication_role = replica');
  try {
    for (const statement of statements) await attacker.query(filled(statement, values));
    const { rows } = await attacker.query<{ chain_id: string; broken_sequence: string; reason: string }>(
      'select chain_id, broken_sequence, reason from audit.verify($1) where broken_sequence is not null',
      [heads],
    );
    return rows.map((row) => [row.chain_id, Number(row.broken_sequence), row.reason]);
  } finally {
    await attacker.query('rollback');
  }
}

function filled(statement: string, values: readonly (string | number | undefined)[]): string {
  return statement.replace(/\$(\d)/g, (_, position: string) => pg.escapeLiteral(String(values[Number(position) - 1])));
}

const chain = fc.integer({ min: 0, max: 2 }).map((index) => () => chains[index]!);
const sequence = fc.integer({ min: 1, max: length });
const hundred = { numRuns: 100 } as const;

const flips: Readonly<Record<string, string>> = {
  district_id: 'uuidv7()',
  at: `at + interval '1 microsecond'`,
  domain_at: `domain_at - interval '1 day'`,
  actor_id: 'uuidv7()',
  role: `'auditor'`,
  action: `action || '!'`,
  subject_type: `'Other'`,
  subject_id: `upper(subject_id)`,
  seen_by: `'owner'`,
  body: `body || '{"n": 0}'`,
  personal_digest: 'null',
  previous_hash: 'sha256(previous_hash)',
  hash: 'sha256(hash)',
};

describe('four hundred manipulations', () => {
  it('finds every flipped value with its sequence', async () => {
    await fc.assert(
      fc.asyncProperty(chain, sequence, fc.constantFrom(...Object.entries(flips)), async (of, n, [column, value]) => {
        const flip = `update audit.entry set ${column} = ${value} where chain_id = $1 and sequence = $2`;
        expect(await found('[]', [flip], [of(), n])).toEqual([[of(), n, 'altered']]);
      }),
      hundred,
    );
  });

  it('finds every deleted entry with its sequence', async () => {
    await fc.assert(
      fc.asyncProperty(chain, sequence, async (of, n) => {
        const remove = 'delete from audit.entry where chain_id = $1 and sequence = $2';
        expect(await found('[]', [remove], [of(), n])).toEqual([[of(), n, 'missing']]);
      }),
      hundred,
    );
  });

  it('finds every pair of exchanged entries at the first of them', async () => {
    await fc.assert(
      fc.asyncProperty(chain, sequence, sequence, async (of, a, b) => {
        fc.pre(a !== b);
        const move = (from: string, to: string): string =>
          `update audit.entry set sequence = ${to} where chain_id = $1 and sequence = ${from}`;
        const exchange = [move('$2', '-$3::bigint'), move('$3', '$2'), move('-$3::bigint', '$3')];
        expect(await found('[]', exchange, [of(), a, b])).toEqual([[of(), Math.min(a, b), 'altered']]);
      }),
      hundred,
    );
  });

  it('finds every cut tail against an exported head, even when the head was set back', async () => {
    await fc.assert(
      fc.asyncProperty(chain, sequence, fc.boolean(), async (of, n, setBack) => {
        const last = n - 1;
        const cut = 'delete from audit.entry where chain_id = $1 and sequence > $2';
        const back = `update audit.chain c set head_sequence = $2, head_hash =
          coalesce((select hash from audit.entry where chain_id = $1 and sequence = $2), '\\x${'00'.repeat(32)}') where id = $1`;
        const expected: unknown = setBack ? 'cut' : expect.stringMatching(/cut|missing/);
        expect(await found(exported, setBack ? [cut, back] : [cut], [of(), last])).toEqual([[of(), n, expected]]);
      }),
      hundred,
    );
  });
});

describe('cleverer attackers', () => {
  const forge = `update audit.entry set body = '{"n": 0}' where chain_id = $1 and sequence = $2`;
  const rehash = 'update audit.entry e set hash = audit.entry_hash(e) where chain_id = $1 and sequence = $2';

  it('are found at the next entry when they recompute the hash of the one they forged', async () => {
    expect(await found('[]', [forge, rehash], [chains[0], 7])).toEqual([[chains[0], 8, 'unlinked']]);
    expect(await found('[]', [forge, rehash], [chains[0], length])).toEqual([[chains[0], length, 'head']]);
  });

  it('are found by exported heads when they recompute the whole rest', async () => {
    const relink = `do $$ declare e audit.entry; previous bytea; begin
      for e in select * from audit.entry where chain_id = '${chains[0]}' order by sequence loop
        e.previous_hash := coalesce(previous, e.previous_hash); previous := audit.entry_hash(e);
        update audit.entry set previous_hash = e.previous_hash, hash = previous where chain_id = e.chain_id and sequence = e.sequence;
      end loop;
      update audit.chain set head_hash = previous where id = '${chains[0]}'; end $$`;
    expect(await found('[]', [forge, relink], [chains[0], 7])).toEqual([]);
    expect(await found(exported, [forge, relink], [chains[0], 7])).toEqual([[chains[0], length, 'rewritten']]);
  });

  it('are found when they change, swap or invent personal data', async () => {
    const rename = `update audit.personal set body = '{"actor": "Andere"}' where chain_id = $1 and sequence = $2`;
    expect(await found('[]', [rename], [chains[1], 5])).toEqual([[chains[1], 5, 'personal']]);
    const invent = `insert into audit.personal values ($1, $2, 'salt', '{}')`;
    const erase = 'delete from audit.personal where chain_id = $1 and sequence = $2';
    expect(await found('[]', [erase, invent], [chains[1], 5])).toEqual([[chains[1], 5, 'personal']]);
    expect(await found('[]', [erase], [chains[1], 5])).toEqual([]);
  });

  it('are found when a whole chain or its head is gone, or entries stand beyond the head', async () => {
    const entries = 'delete from audit.entry where chain_id = $1';
    const head = 'delete from audit.chain where id = $1';
    expect(await found('[]', [entries], [chains[2]])).toEqual([[chains[2], 1, 'missing']]);
    expect(await found('[]', [entries, head], [chains[2]])).toEqual([]);
    expect(await found(exported, [entries, head], [chains[2]])).toEqual([[chains[2], 1, 'cut']]);
    expect(await found('[]', [head], [chains[2]])).toMatchObject([[chains[2], expect.any(Number), expect.any(String)]]);
    const stepBack = `update audit.chain set head_sequence = head_sequence - 1 where id = $1`;
    expect(await found('[]', [stepBack], [chains[2]])).toEqual([[chains[2], length, 'head']]);
  });
});
