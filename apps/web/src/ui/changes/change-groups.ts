/** A change as both differences have it: between releases of the framework, and between revisions of a concept. */
export interface Changed {
  readonly kind: string;
  readonly itemId: string;
  readonly itemKind: string;
  readonly code: string | null;
  readonly title: string;
  readonly before?: string | null;
  readonly after?: string | null;
}

export interface ChangeFilter<Kind extends string> {
  readonly kind: Kind | null;
  readonly text: string;
}

export interface ChangedEntry<Change extends Changed> {
  readonly itemId: string;
  readonly itemKind: Change['itemKind'];
  readonly name: string;
  readonly changes: readonly Change[];
}

export interface ChangeGroup<Change extends Changed> {
  /** Code of a field of action, or what stands beside the fields. */
  readonly place: string;
  readonly entries: readonly ChangedEntry<Change>[];
}

/** Place by place, and within it entry by entry: one reads a text once, however much of it changed. */
export function grouped<Change extends Changed>(changes: readonly Change[], placeOf: (change: Change) => string): ChangeGroup<Change>[] {
  return bundle(changes, placeOf).map(([place, within]) => ({
    place,
    entries: bundle(within, ({ itemId }) => itemId).map(([itemId, own]) => entryOf(itemId, own)),
  }));
}

function entryOf<Change extends Changed>(itemId: string, changes: readonly [Change, ...Change[]]): ChangedEntry<Change> {
  const [{ itemKind, code, title }] = changes;
  return { itemId, itemKind, name: `${code ?? ''} ${title}`.trim(), changes };
}

function bundle<Value>(values: readonly Value[], key: (value: Value) => string): [string, [Value, ...Value[]]][] {
  const bundles = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const known = bundles.get(key(value));
    if (known) known.push(value);
    else bundles.set(key(value), [value]);
  }
  return [...bundles];
}

export function filtered<Change extends Changed>(changes: readonly Change[], { kind, text }: ChangeFilter<Change['kind']>): Change[] {
  const words = text.toLocaleLowerCase('de').split(/\s+/).filter(Boolean);
  return changes.filter((change) => (kind === null || change.kind === kind) && words.every((word) => searched(change).includes(word)));
}

const searched = ({ code, title, before, after }: Changed) =>
  [code, title, before, after].filter(Boolean).join(' ').toLocaleLowerCase('de');
