import { useEffect, useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent, type RefObject } from 'react';
import { focusRow, isUpperHalf, rowOf } from './tree-row-elements.js';

export interface TreePlace {
  readonly parentId: string | null;
  /** The sibling before it; null puts it first. */
  readonly afterId: string | null;
}

type DropEdge = 'before' | 'after' | 'inside';

interface DropTarget {
  readonly edge: DropEdge;
  readonly place: TreePlace;
}

/** A tree whose rows can be put elsewhere, by pointer and by keyboard. */
export interface Arranging {
  /** What dropping one row on another would do; null where it may not stand. */
  readonly placeAt: (draggedId: string, overId: string, upperHalf: boolean) => DropTarget | null;
  readonly onPlace: (id: string, place: TreePlace) => void;
  /** One step up or down; tells where it stands then, null when there is no further. */
  readonly onStep: (id: string, direction: 'up' | 'down') => TreePlace | null;
}

/** What a row shows of it. */
export interface ArrangedRow {
  readonly movable?: true;
  readonly dragged?: true;
  readonly drop?: DropEdge;
}

interface Shown {
  readonly tree: RefObject<HTMLElement | null>;
  readonly rows: readonly unknown[];
  readonly isOpen: (id: string) => boolean;
  readonly setOpen: (id: string, open: boolean) => void;
}

/** Dragging with the browser's own means, and Alt with an arrow; the items' own buttons do the same. */
export function useTreeArranging(arranging: Arranging | undefined, shown: Shown) {
  const { mark, draggedId, ...dragging } = useDragging(arranging, shown);
  const onKeyDownCapture = useStepping(arranging, shown);
  const arrangedRow = (id: string): ArrangedRow => ({
    ...(arranging ? { movable: true } : {}),
    ...(id === draggedId ? { dragged: true } : {}),
    ...(mark?.id === id ? { drop: mark.edge } : {}),
  });
  return { handlers: arranging ? { ...dragging, onKeyDownCapture } : {}, arrangedRow };
}

const steps: Readonly<Record<string, 'up' | 'down'>> = { ArrowUp: 'up', ArrowDown: 'down' };

function useStepping(arranging: Arranging | undefined, { tree, rows, setOpen }: Shown) {
  const moved = useRef<string | null>(null);
  // A row that is put elsewhere in the document loses the focus there.
  useLayoutEffect(() => {
    if (moved.current) focusRow(tree.current, moved.current);
    moved.current = null;
  }, [tree, rows]);
  return (event: KeyboardEvent) => {
    const id = rowOf(event.target);
    const direction = event.altKey ? steps[event.key] : undefined;
    if (!id || !direction) return;
    event.preventDefault();
    const place = arranging?.onStep(id, direction);
    if (!place) return;
    moved.current = id;
    if (place.parentId) setOpen(place.parentId, true);
  };
}

function useDragging(arranging: Arranging | undefined, { isOpen, setOpen }: Shown) {
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const [mark, setMark] = useState<DropMark | null>(null);
  const hover = useHover((id) => setOpen(id, true));
  const targetOf = ({ target, clientY }: DragEvent) => {
    const id = rowOf(target);
    const found = draggedId && id ? arranging?.placeAt(draggedId, id, isUpperHalf(target, clientY)) : null;
    return id && found ? { id, ...found } : null;
  };
  const onDragStart = (event: DragEvent) => {
    const id = rowOf(event.target);
    if (!id) return;
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', id);
    setDraggedId(id);
  };
  const onDragOver = (event: DragEvent) => {
    const id = rowOf(event.target);
    hover(id && !isOpen(id) ? id : null);
    const next = targetOf(event);
    if (next) event.preventDefault();
    setMark((known) => (isSameMark(known, next) ? known : next));
  };
  const onDragEnd = () => {
    hover(null);
    setDraggedId(null);
    setMark(null);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    const target = targetOf(event);
    if (draggedId && target) arranging?.onPlace(draggedId, target.place);
    if (target?.place.parentId) setOpen(target.place.parentId, true);
    onDragEnd();
  };
  return { mark, draggedId, onDragStart, onDragOver, onDrop, onDragEnd };
}

interface DropMark {
  readonly id: string;
  readonly edge: DropEdge;
}

const isSameMark = (one: DropMark | null, other: DropMark | null) => one?.id === other?.id && one?.edge === other?.edge;

const openAfterMs = 600;

/** A closed branch one rests on while dragging opens. */
function useHover(open: (id: string) => void) {
  const hovered = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (id: string | null) => {
    if (hovered.current === id) return;
    hovered.current = id;
    clearTimeout(timer.current);
    if (id !== null) timer.current = setTimeout(() => open(id), openAfterMs);
  };
}
