import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that cannot be guessed: the secret of a session or of a reset link. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function isToken(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{43}$/.test(text);
}

/** What the database keeps instead of a token, in PostgreSQL's text form of bytea. */
export function digestOf(token: string): string {
  return `\\x${createHash('sha256').update(token).digest('hex')}`;
}
