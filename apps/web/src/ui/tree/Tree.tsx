import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import { focusRow, revealRow, rowOf } from './tree-row-elements.js';
import { moveByKey, visibleRows, type Move, type TreeNode, type TreeRow } from './tree-rows.js';
import { useOpenBranches } from './useOpenBranches.js';
import { useTreeArranging, type ArrangedRow, type Arranging } from './useTreeArranging.js';
import './tree.css';

export interface LabelledNode extends TreeNode {
  readonly label: ReactNode;
  readonly aside?: ReactNode;
  readonly children: readonly LabelledNode[];
}

interface TreeProps {
  readonly label: string;
  readonly nodes: readonly LabelledNode[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string) => void;
  /** While a filter is set, everything it leaves stands open. */
  readonly allOpen?: boolean;
  /** Opening a branch at the top opens all of it: whatever stands there is one more click away. */
  readonly deep?: boolean;
  /** Rows that can be put elsewhere. */
  readonly arranging?: Arranging;
}

/**
 * A tree by keyboard and screen reader. All rows are laid out once: a thousand scroll smoothly so, while rows that are laid out as they come into
 * view (content-visibility) move all others each time.
 */
export function Tree({ label, nodes, selectedId, onSelect, allOpen = false, deep = false, arranging }: TreeProps) {
  const { isOpen, setOpen } = useOpenBranches(nodes, selectedId, { allOpen, deep });
  const rows = useMemo(() => visibleRows(nodes, isOpen), [nodes, isOpen]);
  const tree = useRef<HTMLDivElement>(null);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const wanted = focusedId ?? selectedId;
  const { handlers, arrangedRow } = useTreeArranging(arranging, { tree, rows, isOpen, setOpen });
  const tabStop = rows.some((row) => row.node.id === wanted) ? wanted : rows[0]?.node.id;

  useRevealed(tree, selectedId);
  const choose = (id: string) => {
    setFocusedId(id);
    setOpen(id, id === selectedId ? !isOpen(id) : true);
    onSelect(id);
  };
  const make = (move: Exclude<Move, null>) => {
    if ('open' in move) setOpen(move.open, true);
    if ('close' in move) setOpen(move.close, false);
    if (!('focus' in move)) return;
    setFocusedId(move.focus);
    focusRow(tree.current, move.focus);
  };
  const onKey = (event: KeyboardEvent) => {
    const id = rowOf(event.target);
    if (!id || isModified(event)) return;
    const move = moveByKey(rows, id, event.key, isOpen);
    if (move) make(move);
    else if (event.key === 'Enter' || event.key === ' ') choose(id);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const id = rowOf(event.target);
    if (id) (isTwist(event.target) ? () => setOpen(id, !isOpen(id)) : () => choose(id))();
  };
  return (
    <div ref={tree} role="tree" aria-label={label} className="tree" onKeyDown={onKey} onClick={onClick} {...handlers}>
      {rows.map((row) => (
        <Row
          key={row.node.id}
          row={row}
          open={isOpen(row.node.id)}
          selected={row.node.id === selectedId}
          tabStop={row.node.id === tabStop}
          {...arrangedRow(row.node.id)}
        />
      ))}
    </div>
  );
}

/** Whoever comes by an address or goes on to the next item sees where it stands. */
function useRevealed(tree: { readonly current: HTMLElement | null }, id: string | null) {
  useEffect(() => {
    if (id) revealRow(tree.current, id);
  }, [tree, id]);
}

const isModified = (event: KeyboardEvent) => event.altKey || event.ctrlKey || event.metaKey;

const isTwist = (target: EventTarget) => target instanceof Element && target.closest('.tree__twist:not(:empty)') !== null;

interface RowProps extends ArrangedRow {
  readonly row: TreeRow<LabelledNode>;
  readonly open: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
}

const Row = memo(function Row({ row, open, selected, tabStop, movable, dragged, drop }: RowProps) {
  const { node, level, position, siblings } = row;
  const isBranch = node.children.length > 0;
  return (
    <div
      role="treeitem"
      data-id={node.id}
      data-level={level}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isBranch ? open : undefined}
      aria-selected={selected}
      aria-keyshortcuts={movable ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
      draggable={movable}
      data-dragged={dragged}
      data-drop={drop}
      tabIndex={tabStop ? 0 : -1}
      className="tree__row"
    >
      <span className="tree__twist">{isBranch && <Icon name="chevron-right" />}</span>
      <span className="tree__label">{node.label}</span>
      {node.aside && <span className="tree__aside">{node.aside}</span>}
    </div>
  );
});
