import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Icon } from './Icon.js';
import { moveByKey, pathTo, visibleRows, type TreeNode, type TreeRow } from './tree-rows.js';
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
}

/** A tree by keyboard and screen reader; rows out of view are not laid out, so a thousand of them scroll smoothly. */
export function Tree({ label, nodes, selectedId, onSelect, allOpen = false }: TreeProps) {
  const { isOpen, setOpen } = useOpenBranches(nodes, selectedId, allOpen);
  const rows = useMemo(() => visibleRows(nodes, isOpen), [nodes, isOpen]);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const tabStop = rows.some((row) => row.node.id === (focusedId ?? selectedId)) ? (focusedId ?? selectedId) : rows[0]?.node.id;

  const focus = (id: string) => {
    setFocusedId(id);
    tree.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const choose = (id: string) => {
    setFocusedId(id);
    setOpen(id, id === selectedId ? !isOpen(id) : true);
    onSelect(id);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset['id'] : undefined;
    if (!id || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') choose(id);
    const move = moveByKey(rows, id, event.key, isOpen);
    if (move && 'focus' in move) focus(move.focus);
    if (move && 'open' in move) setOpen(move.open, true);
    if (move && 'close' in move) setOpen(move.close, false);
    if (move || event.key === ' ' || event.key === 'Enter') event.preventDefault();
  };
  return (
    <div ref={tree} role="tree" aria-label={label} className="tree" onKeyDown={onKey}>
      {rows.map((row) => (
        <Row
          key={row.node.id}
          row={row}
          open={isOpen(row.node.id)}
          selected={row.node.id === selectedId}
          tabStop={row.node.id === tabStop}
          onChoose={choose}
          onToggle={setOpen}
        />
      ))}
    </div>
  );
}

function useOpenBranches(nodes: readonly LabelledNode[], selectedId: string | null, allOpen: boolean) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, boolean>>(new Map());
  const wayToSelected = useMemo(() => new Set(selectedId ? pathTo(nodes, selectedId) : []), [nodes, selectedId]);
  useEffect(() => {
    if (wayToSelected.size === 0) return;
    setChosen((previous) => new Map([...previous, ...[...wayToSelected].map((id) => [id, true] as const)]));
  }, [selectedId]);
  const isOpen = useMemo(() => (id: string) => chosen.get(id) ?? (allOpen || wayToSelected.has(id)), [chosen, allOpen, wayToSelected]);
  const setOpen = (id: string, open: boolean) => setChosen((previous) => new Map(previous).set(id, open));
  return { isOpen, setOpen };
}

interface RowProps {
  readonly row: TreeRow<LabelledNode>;
  readonly open: boolean;
  readonly selected: boolean;
  readonly tabStop: boolean;
  readonly onChoose: (id: string) => void;
  readonly onToggle: (id: string, open: boolean) => void;
}

const Row = memo(function Row({ row: { node, level, position, siblings }, open, selected, tabStop, onChoose, onToggle }: RowProps) {
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
      tabIndex={tabStop ? 0 : -1}
      className="tree__row"
      onClick={() => onChoose(node.id)}
    >
      <span
        className="tree__twist"
        onClick={(event) => {
          if (!isBranch) return;
          event.stopPropagation();
          onToggle(node.id, !open);
        }}
      >
        {isBranch && <Icon name="chevron-right" />}
      </span>
      <span className="tree__label">{node.label}</span>
      {node.aside && <span className="tree__aside">{node.aside}</span>}
    </div>
  );
});
