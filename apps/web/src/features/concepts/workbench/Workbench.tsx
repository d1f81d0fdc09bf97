import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useUnsent } from '../../../api/kept.js';
import { useViewer } from '../../../api/viewer.js';
import { useKeys } from '../../../ui/keys.js';
import { Empty } from '../../../ui/feedback/Empty.js';
import { SearchedFor } from '../../../ui/words/Hits.js';
import { Tree } from '../../../ui/tree/Tree.js';
import { TreeAndPane } from '../../../ui/tree/TreeAndPane.js';
import { filtered, isSet } from '../tree/concept-filter.js';
import { find, type Concept } from '../tree/concept-tree.js';
import { keptItems } from '../decision/useItemAutosave.js';
import { FilterBar } from './FilterBar.js';
import { NodePane } from './NodePane.js';
import { useOpenComments } from '../review/useOpenComments.js';
import { treeNodes } from './treeNodes.js';
import { useFilter } from '../tree/useFilter.js';
import { useOnward } from '../tree/useOnward.js';
import '../concepts.css';

interface WorkbenchProps {
  readonly concept: Concept;
  /** Where its items have their addresses. */
  readonly address: string;
  readonly onConflict: () => void;
}

/** Left the tree, right what is chosen in it. */
export function Workbench({ concept, address, onConflict }: WorkbenchProps) {
  const { t } = useTranslation('concepts');
  const { nodeId } = useParams();
  const navigate = useNavigate();
  const { filter, search } = useFilter();
  const fields = useMemo(() => filtered(concept.fields, filter), [concept, filter]);
  const comments = useOpenComments();
  const unsent = useUnsent(keptItems(useViewer()), nodeId);
  const nodes = useMemo(() => treeNodes(fields, { comments, unsent }, t), [fields, comments, unsent, t]);
  const found = nodeId ? find(concept, nodeId) : null;
  const onward = useOnward(concept, address);
  const go = (id: string) => void navigate({ pathname: `${address}/${id}`, search }, { preventScrollReset: true, flushSync: true });
  useKeys({ n: () => onward?.go(), '/': () => document.getElementById('konzept-suche')?.focus() });
  return (
    <SearchedFor value={filter.text}>
      <TreeAndPane
        chosen={nodeId !== undefined}
        tree={
          <>
            <FilterBar concept={concept} />
            {nodes.length === 0 ? (
              <Empty title={t('filter.nothing')} />
            ) : (
              <Tree label={t('tree')} nodes={nodes} selectedId={nodeId ?? null} onSelect={go} allOpen={isSet(filter)} deep />
            )}
          </>
        }
        pane={
          <NodePane
            key={nodeId}
            concept={concept}
            found={found}
            address={address}
            onward={onward}
            onConflict={onConflict}
            missing={nodeId !== undefined && !found}
          />
        }
      />
    </SearchedFor>
  );
}
