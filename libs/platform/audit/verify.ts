import pg from 'pg';
import { parserOf } from '#platform/database';
import type { BreakReason, ChainState } from './chain-state.js';
import type { ChainHead } from './heads.js';

/** Recomputes every chain as kreisweit_owner and compares it with heads exported earlier, which also shows a cut tail. */
export async function verifyChains(ownerUrl: string, exported: readonly ChainHead[] = []): Promise<ChainState[]> {
  const client = new pg.Client({ connectionString: ownerUrl, types: { getTypeParser: parserOf } });
  await client.connect();
  try {
    const { rows } = await client.query<VerifiedRow>(
      'select v.*, n.name from audit.verify($1) v left join audit.chain_names() n using (chain_id) order by v.kind, n.name',
      [JSON.stringify(exported)],
    );
    return rows.map(stateOf);
  } finally {
    await client.end();
  }
}

interface VerifiedRow {
  chain_id: string;
  name: string | null;
  kind: ChainState['kind'];
  head_sequence: number | null;
  head_hash: string | null;
  broken_sequence: number | null;
  reason: BreakReason | null;
}

function stateOf(row: VerifiedRow): ChainState {
  const { broken_sequence: sequence, reason } = row;
  return {
    chain: row.chain_id,
    name: row.name,
    kind: row.kind,
    headSequence: row.head_sequence,
    headHash: row.head_hash,
    broken: sequence === null || reason === null ? null : { sequence, reason },
  };
}
