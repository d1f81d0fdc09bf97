import { useMemo, useState } from 'react';
import { pathTo, type TreeNode } from './tree-rows.js';

interface Standard {
  readonly allOpen: boolean;
  /** Below the top everything stands open until the reader closes it. */
  readonly deep: boolean;
}

/** Which branches stand open: those the reader opened, and the way to what is selected. */
export function useOpenBranches(nodes: readonly TreeNode[], selectedId: string | null, { allOpen, deep }: Standard) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [opened, setOpened] = useState<string | null>(null);
  const wayToSelected = useMemo(() => (selectedId ? (pathTo(nodes, selectedId) ?? []) : []), [nodes, selectedId]);
  // A new selection opens the way to it once; afterwards the reader may close it again.
  if (opened !== selectedId) {
    setOpened(selectedId);
    setChosen(new Map([...chosen, ...wayToSelected.map((id) => [id, true] as const)]));
  }
  const top = useMemo(() => new Set(nodes.map(({ id }) => id)), [nodes]);
  const isOpen = useMemo(() => (id: string) => chosen.get(id) ?? (allOpen || (deep && !top.has(id))), [chosen, allOpen, deep, top]);
  const setOpen = (id: string, open: boolean) => setChosen((previous) => new Map(previous).set(id, open));
  return { isOpen, setOpen };
}
