import { Code } from '../../../ui/Code.js';
import type { LabelledNode } from '../../../ui/tree/Tree.js';
import { ChangedByOther } from './ChangedByOther.js';
import type { DraftNode } from './draft-tree.js';

/** The outline as the tree shows it; what others changed carries their initials. */
export const draftNodes = (nodes: readonly DraftNode[], ownName: string): LabelledNode[] =>
  nodes.map(({ item, children }) => ({
    id: item.id,
    label: (
      <>
        <Code code={item.code} />
        {item.title}
      </>
    ),
    aside: item.updatedBy && item.updatedBy !== ownName && <ChangedByOther name={item.updatedBy} at={item.updatedAt} />,
    children: draftNodes(children, ownName),
  }));
