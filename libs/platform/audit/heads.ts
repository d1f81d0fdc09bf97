import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChainState } from './chain-state.js';

const head = z.object({
  chain: z.uuid(),
  kind: z.enum(['municipality', 'district']),
  sequence: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

const file = z.object({
  format: z.literal('kreisweit-audit-heads-1'),
  exportedAt: z.iso.datetime(),
  heads: z.array(head),
  sha256: z.string(),
});

/** How far a chain had come and the hash it stood at, as kept outside the system. */
export type ChainHead = z.output<typeof head>;

/** The heads of sound chains as a file; refuses broken ones, since their export would vouch for them. */
export function headsFile(states: readonly ChainState[], exportedAt: Date): string {
  if (states.some((state) => state.broken)) throw new Error('a broken chain is not exported: run «admin audit verify» first');
  const heads = states.map((state) => ({ chain: state.chain, kind: state.kind, sequence: state.headSequence, hash: state.headHash }));
  const content = { format: 'kreisweit-audit-heads-1', exportedAt: exportedAt.toISOString(), heads };
  return `${JSON.stringify({ ...content, sha256: checksum(content) }, null, 2)}\n`;
}

/** Reads an exported file again; refuses one that was damaged or edited. */
export function readHeads(text: string): ChainHead[] {
  const { sha256, ...content } = file.parse(JSON.parse(text));
  if (sha256 !== checksum(content)) throw new Error('the file of audit heads is damaged: its checksum does not match');
  return content.heads;
}

function checksum(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
