export const rowOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined;

const rowWith = (tree: HTMLElement | null, id: string) => tree?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`);

/** The row itself, or where it is none that takes the focus, the link in it. */
export function focusRow(tree: HTMLElement | null, id: string) {
  const row = rowWith(tree, id);
  (row?.hasAttribute('tabindex') ? row : row?.querySelector('a'))?.focus();
}

/** Scrolls the tree only, never the page around it. */
export function revealRow(tree: HTMLElement | null, id: string) {
  const row = rowWith(tree, id);
  if (!tree || !row) return;
  const above = row.offsetTop - tree.scrollTop;
  if (above < 0 || above + row.offsetHeight > tree.clientHeight) tree.scrollTop = row.offsetTop - tree.clientHeight / 3;
}

export function isUpperHalf(target: EventTarget, clientY: number) {
  const row = target instanceof Element ? target.closest('[data-id]') : null;
  const { top, height } = row?.getBoundingClientRect() ?? { top: 0, height: 0 };
  return clientY < top + height / 2;
}
