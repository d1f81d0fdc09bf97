import type { FrameworkChange } from './difference.domain.js';
import type { Entry, EntryValue } from './entries.domain.js';

/** Carries out what `diffReleases` found, to prove that it found everything. */
export function applyChanges(entries: readonly Entry[], changes: readonly FrameworkChange[]): Entry[] {
  const leaving = new Set(changes.filter(({ kind }) => kind === 'removed' || kind === 'moved').map((change) => change.itemId));
  const gone = new Set(changes.filter(({ kind }) => kind === 'removed').map((change) => change.itemId));
  const known = new Map(entries.filter((entry) => !gone.has(entry.id)).map((entry) => [entry.id, entry]));
  const lists = new Map<string, string[]>();
  const siblings = ({ kind, parentId }: Pick<Entry, 'kind' | 'parentId'>): string[] => {
    const list = lists.get(parentId ?? kind) ?? [];
    lists.set(parentId ?? kind, list);
    return list;
  };
  entries.filter(({ id }) => !leaving.has(id)).forEach((entry) => siblings(entry).push(entry.id));
  for (const { itemId, afterPlace, entry } of changes) {
    const subject = entry ?? known.get(itemId);
    if (!afterPlace || !subject) continue;
    const placed = { ...subject, parentId: afterPlace.parentId };
    const list = siblings(placed);
    list.splice(afterPlace.previousId === null ? 0 : list.indexOf(afterPlace.previousId) + 1, 0, itemId);
    known.set(itemId, placed);
  }
  return [...known.values()].map((entry) => {
    const list = siblings(entry);
    return { ...reworded(entry, changes), previousId: list[list.indexOf(entry.id) - 1] ?? null };
  });
}

function reworded(entry: Entry, changes: readonly FrameworkChange[]): Entry {
  const values: Record<string, EntryValue> = { ...entry.values };
  changes
    .filter((change) => change.itemId === entry.id && change.field !== null)
    .forEach((change) => (values[change.field ?? ''] = change.after));
  return { ...entry, code: String(values['code']), title: String(values['title']), values };
}
