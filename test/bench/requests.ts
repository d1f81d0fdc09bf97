import { createHash } from 'node:crypto';
import type { HotRead } from './reads.js';
import type { VariantName } from './servers.js';

/** A municipality of the dataset that asks. */
export interface Asker {
  readonly number: number;
  readonly tenant: string;
}

/** Municipalities spread evenly over the dataset. */
export function askers(municipalities: number, count: number): Asker[] {
  const step = municipalities / count;
  return Array.from({ length: count }, (_, index) => askerOf(1 + Math.floor(index * step)));
}

function askerOf(number: number): Asker {
  const place = (kind: number, municipality: number): string =>
    `${hex(kind, 4)}${hex(municipality, 8)}`.replace(/^(.{8})(.{4})$/, '$1-$2-7000-8000-000000000000');
  return { number, tenant: `${place(1, 0)} ${place(2, number)}` };
}

/** The bytes of one request: what a browser sends, the session of the asker in its cookie. */
export function requestOf(variant: VariantName, { name, role, query, variables }: HotRead, { number, tenant }: Asker): Buffer {
  const body = variant === 'raw' ? '' : JSON.stringify({ query, variables });
  const lines = [
    `POST ${variant === 'raw' ? `/${name}` : '/graphql'} HTTP/1.1`,
    'host: 127.0.0.1',
    'user-agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'accept: application/json',
    'accept-language: de,en;q=0.5',
    'content-type: application/json',
    'apollo-require-preflight: 1',
    `cookie: kreisweit=${secretOf(role, number)}`,
    `x-tenant: ${tenant}`,
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

// The same as `secret` of dataset/ids.ts in SQL.
function secretOf(role: string, municipality: number): string {
  return createHash('sha256').update(`bench ${role} ${municipality}`).digest('base64url');
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
