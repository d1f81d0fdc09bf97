interface Keys {
  readonly kind: 'municipality' | 'town' | 'joint_municipality';
  readonly ags: string | null;
  readonly associationKey: string | null;
}

interface KeyIssue {
  readonly path: string[];
  readonly message: string;
}

/** A Samtgemeinde is an association: it has no AGS, only its Verbandsschlüssel. Every other municipality has an AGS. */
export function officialKeyIssue({ kind, ags, associationKey }: Keys): KeyIssue | null {
  const needed = kind === 'joint_municipality' ? 'associationKey' : 'ags';
  const keys = { ags, associationKey };
  const other = needed === 'ags' ? 'associationKey' : 'ags';
  if (!keys[needed]) return { path: [needed], message: `a ${kind} needs its ${needed}` };
  return keys[other] ? { path: [other], message: `a ${kind} has no ${other}` } : null;
}

/** Both official keys begin with the key of the district. */
export function liesIn(districtKey: string, { ags, associationKey }: Omit<Keys, 'kind'>): boolean {
  return (ags ?? associationKey ?? '').startsWith(districtKey);
}

const unique = ['slug', 'ags', 'associationKey'] as const;

/** What may stand at one municipality of a district only, and stands at a second one. */
export function usedTwice(
  entries: readonly Readonly<Record<(typeof unique)[number], string | null>>[],
): { readonly path: string; readonly value: string }[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) =>
    unique.flatMap((name) => {
      const value = entry[name];
      const known = seen.has(`${name} ${value}`);
      seen.add(`${name} ${value}`);
      return value !== null && known ? [{ path: `${index}.${name}`, value }] : [];
    }),
  );
}
