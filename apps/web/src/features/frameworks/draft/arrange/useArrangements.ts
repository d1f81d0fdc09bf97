import { useMemo } from 'react';
import { useAct, type Outcome } from '../../../../api/act.js';
import { MoveFrameworkIndicatorDocument, MoveFrameworkItemDocument } from '../../../../graphql/graphql.js';
import type { Draft, DraftIndicator, DraftItem, Placed } from '../draft-tree.js';
import { useArrangement, type Arrangement } from './useArrangement.js';

type PlacedIndicator = DraftIndicator & Placed;

export interface Arrangements {
  readonly items: Arrangement<DraftItem>;
  readonly indicators: Arrangement<PlacedIndicator>;
}

/** The outline and the list of indicators, both put in order by the same means. */
export function useArrangements({ items, indicators }: Draft): Arrangements {
  const [moveItem] = useAct(MoveFrameworkItemDocument, 'moveFrameworkItem');
  const [moveIndicator] = useAct(MoveFrameworkIndicatorDocument, 'moveFrameworkIndicator');
  const listed = useMemo(() => indicators.map(inList), [indicators]);
  return {
    items: useArrangement(items, async (itemId, expectedVersion, place) =>
      versionIn(await moveItem({ input: { itemId, expectedVersion, ...place } }), ({ item }) => item.version),
    ),
    indicators: useArrangement(listed, async (indicatorId, expectedVersion, { afterId }) =>
      versionIn(await moveIndicator({ input: { indicatorId, expectedVersion, afterId } }), ({ indicator }) => indicator.version),
    ),
  };
}

const inList = (indicator: DraftIndicator): PlacedIndicator => ({
  ...indicator,
  kind: 'indicator',
  parentId: null,
  fieldId: indicator.id,
});

const versionIn = <Moved>(outcome: Outcome<Moved>, versionOf: (moved: Moved) => number): Outcome<number> =>
  outcome.kind === 'done' ? { kind: 'done', value: versionOf(outcome.value) } : outcome;
