import { useTranslation } from 'react-i18next';
import type { ContentPartsFragment } from '../../../graphql/graphql.js';
import { Balance } from './Balance.js';
import type { Application } from '../application.js';
import { ChangedBadge } from './ChangedBadge.js';
import { PlanTable, type PlanLine } from './PlanTable.js';

interface PlanTablesProps {
  readonly content: ContentPartsFragment;
  readonly previous: ContentPartsFragment | null;
  readonly costKinds: Application['programme']['costKinds'];
}

/** Costs left, financing right, and the balance that must read 0,00 €. */
export function PlanTables({ content, previous, costKinds }: PlanTablesProps) {
  const { t } = useTranslation('funding');
  const costLabel = (code: string) => costKinds.find((kind) => kind.code === code)?.label ?? code;
  const costs = marked(content.costItems, previous?.costItems, (item) => costLabel(item.kind));
  const sources = marked(content.fundingSources, previous?.fundingSources, (source) => t(`source.${source.kind}`));
  return (
    <>
      <div className="two-columns">
        <section className="stack stack--close" aria-labelledby="costs">
          <h2 id="costs">
            {t('step.kosten')} <ChangedBadge changed={hasChanges(costs, previous?.costItems)} />
          </h2>
          <PlanTable lines={costs} totalCents={content.totalCostCents} totalLabel={t('plan.totalCost')} />
        </section>
        <section className="stack stack--close" aria-labelledby="financing">
          <h2 id="financing">
            {t('step.finanzierung')} <ChangedBadge changed={hasChanges(sources, previous?.fundingSources)} />
          </h2>
          <PlanTable lines={sources} totalCents={content.totalFundingCents} totalLabel={t('plan.totalFunding')} />
        </section>
      </div>
      <Balance cents={content.balanceCents} />
    </>
  );
}

interface Line {
  readonly id: string;
  readonly kind: string;
  readonly description: string;
  readonly amountCents: number;
}

function marked<Item extends Line>(lines: readonly Item[], before: readonly Item[] | undefined, label: (line: Item) => string): PlanLine[] {
  return lines.map((line) => {
    const earlier = before?.find((other) => other.id === line.id) ?? before?.find((other) => sameWords(other, line));
    const changed = before !== undefined && (!earlier || earlier.amountCents !== line.amountCents || !sameWords(earlier, line));
    return { id: line.id, label: label(line), description: line.description, amountCents: line.amountCents, changed };
  });
}

const sameWords = (one: Line, other: Line) => one.kind === other.kind && one.description === other.description;

const hasChanges = (lines: readonly PlanLine[], before: readonly unknown[] | undefined) =>
  lines.some((line) => line.changed) || (before !== undefined && before.length !== lines.length);
