import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { LinkFrameworkIndicatorDocument } from '../../../graphql/graphql.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import type { Draft, DraftItem } from './draft-tree.js';
import { Ticks } from './Ticks.js';

export function IndicatorLinks({ draft, item }: { readonly draft: Draft; readonly item: DraftItem }) {
  const { t } = useTranslation('draft');
  const [link] = useAct(LinkFrameworkIndicatorDocument, 'linkFrameworkIndicator');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toggle = async (indicatorId: string, linked: boolean) => {
    const outcome = await link({ indicatorId, itemId: item.id, linked });
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  if (draft.indicators.length === 0) return null;
  return (
    <>
      <ProblemSummary trouble={trouble} />
      <Ticks
        legend={t('indicators')}
        options={draft.indicators}
        chosen={item.indicatorIds}
        onToggle={(id, linked) => void toggle(id, linked)}
      />
    </>
  );
}
