const kinds = [
  'district',
  'municipality',
  'account',
  'membership',
  'framework',
  'release',
  'item',
  'indicator',
  'concept',
  'revision',
  'programme',
  'application',
] as const;

/** SQL of an id that follows from what it names, ascending like uuidv7, so that rows find each other without a look-up. */
export function id(kind: (typeof kinds)[number], municipality: string, row = '0'): string {
  const hex = (expression: string, digits: number): string => `lpad(to_hex((${expression})::bigint), ${digits}, '0')`;
  return `(${hex(String(kinds.indexOf(kind) + 1), 4)} || ${hex(municipality, 8)} || '70008000' || ${hex(row, 12)})::uuid`;
}

export const district = id('district', '0');
export const release = id('release', '0');
/** The release that supersedes it: what a difference compares it with, and what a merge brings. */
export const nextRelease = id('release', '0', '1');

/** SQL of the secret of a session; `secretOf` in sessions.ts computes the same. */
export function secret(role: string, municipality: string): string {
  return `translate(encode(sha256(convert_to('bench ${role} ' || ${municipality}, 'UTF8')), 'base64'), '+/=', '-_')`;
}
