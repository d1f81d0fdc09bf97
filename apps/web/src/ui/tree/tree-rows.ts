export interface TreeNode {
  readonly id: string;
  readonly children: readonly TreeNode[];
}

export interface TreeRow<Node extends TreeNode> {
  readonly node: Node;
  readonly level: number;
  readonly parentId: string | null;
  readonly position: number;
  readonly siblings: number;
}

/** The tree as the rows a reader sees: branches that are closed hide what is below them. */
export function visibleRows<Node extends TreeNode>(nodes: readonly Node[], isOpen: (id: string) => boolean): TreeRow<Node>[] {
  const rows: TreeRow<Node>[] = [];
  const add = (siblings: readonly Node[], level: number, parentId: string | null) => {
    for (const [index, node] of siblings.entries()) {
      rows.push({ node, level, parentId, position: index + 1, siblings: siblings.length });
      if (isOpen(node.id)) add(node.children as readonly Node[], level + 1, node.id);
    }
  };
  add(nodes, 1, null);
  return rows;
}

/** The ids above a node, outermost first. */
export function pathTo(nodes: readonly TreeNode[], id: string): string[] | null {
  for (const node of nodes) {
    if (node.id === id) return [];
    const below = pathTo(node.children, id);
    if (below) return [node.id, ...below];
  }
  return null;
}

export type Move = { readonly focus: string } | { readonly open: string } | { readonly close: string } | null;

/** What a key does in a tree, as the ARIA practices describe it. */
export function moveByKey(rows: readonly TreeRow<TreeNode>[], id: string, key: string, isOpen: (id: string) => boolean): Move {
  const index = rows.findIndex((row) => row.node.id === id);
  const row = rows[index];
  if (!row) return null;
  const moves: Readonly<Record<string, () => Move>> = {
    ArrowDown: () => focusOn(rows[index + 1]),
    ArrowUp: () => focusOn(rows[index - 1]),
    Home: () => focusOn(rows[0]),
    End: () => focusOn(rows.at(-1)),
    ArrowRight: () => inwards(row, rows[index + 1], isOpen(id)),
    ArrowLeft: () => outwards(row, isOpen(id)),
  };
  return moves[key]?.() ?? null;
}

const focusOn = (row: TreeRow<TreeNode> | undefined): Move => (row ? { focus: row.node.id } : null);

function inwards({ node }: TreeRow<TreeNode>, next: TreeRow<TreeNode> | undefined, open: boolean): Move {
  if (node.children.length === 0) return null;
  return open ? focusOn(next) : { open: node.id };
}

function outwards({ node, parentId }: TreeRow<TreeNode>, open: boolean): Move {
  if (node.children.length > 0 && open) return { close: node.id };
  return parentId === null ? null : { focus: parentId };
}
