import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Refused } from '#platform/errors';
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
export type ExportedHeads = z.output<typeof file>;

/** The heads of sound chains as a file; refuses broken ones, since their export would vouch for them. */
export function headsFile(states: readonly ChainState[], exportedAt: Date): string {
  if (states.some((state) => state.broken)) throw brokenChain();
  const heads = states.map((state) => ({ chain: state.chain, kind: state.kind, sequence: state.headSequence, hash: state.headHash }));
  const content = { format: 'kreisweit-audit-heads-1', exportedAt: exportedAt.toISOString(), heads };
  return `${JSON.stringify({ ...content, sha256: checksum(content) }, null, 2)}\n`;
}

/** Reads an exported file again; refuses one that was damaged or edited. */
export function readHeads(text: string): ExportedHeads {
  const { data } = file.safeParse(parsed(text));
  if (!data) throw noHeads();
  const { sha256, ...content } = data;
  if (sha256 !== checksum(content)) throw damagedHeads();
  return data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function checksum(content: object): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function brokenChain(): Refused {
  return new Refused('AUDIT_CHAIN_BROKEN', {
    de: 'Eine Kette ist verletzt; ihr Stand wird nicht ausgegeben, denn das würde sie bestätigen. «audit verify» nennt das Glied.',
    en: 'A chain is broken; its head is not exported, for that would vouch for it. “audit verify” names the link.',
  });
}

function noHeads(): Refused {
  return new Refused('AUDIT_HEADS_UNREADABLE', {
    de: 'Die Datei enthält keinen Stand von Ketten; erwartet ist eine aus «audit export-heads».',
    en: 'The file holds no heads of chains; one from “audit export-heads” is expected.',
  });
}

function damagedHeads(): Refused {
  return new Refused('AUDIT_HEADS_DAMAGED', {
    de: 'Die Datei wurde nach der Ausgabe verändert: Ihre Prüfsumme stimmt nicht, sie belegt nichts mehr.',
    en: 'The file was changed after the export: its checksum does not match, it proves nothing any more.',
  });
}
