import { Code } from '../../../ui/Code.js';
import type { LabelledNode } from '../../../ui/tree/Tree.js';
import { UnsentMark } from '../../../ui/feedback/UnsentMark.js';
import { ChangedByOther } from './ChangedByOther.js';
import type { DraftNode } from './draft-tree.js';

/** The outline as the tree shows it; what others changed carries their initials, what is not saved a mark. */
export const draftNodes = (nodes: readonly DraftNode[], ownName: string, unsent: ReadonlySet<string>): LabelledNode[] =>
  nodes.map(({ item, children }) => ({
    id: item.id,
    label: (
      <>
        <Code code={item.code} />
        {item.title}
      </>
    ),
    aside: (
      <>
        {unsent.has(item.id) && <UnsentMark />}
        {item.updatedBy && item.updatedBy !== ownName && <ChangedByOther name={item.updatedBy} at={item.updatedAt} />}
      </>
    ),
    children: draftNodes(children, ownName, unsent),
  }));
