export const rowOf = (target: EventTarget) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset['id'] : undefined;

export const focusRow = (tree: HTMLElement | null, id: string) =>
  tree?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();

export function isUpperHalf(target: EventTarget, clientY: number) {
  const row = target instanceof Element ? target.closest('[data-id]') : null;
  const { top, height } = row?.getBoundingClientRect() ?? { top: 0, height: 0 };
  return clientY < top + height / 2;
}
