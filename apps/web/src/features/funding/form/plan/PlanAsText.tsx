import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Application } from '../../application.js';
import { PlanTable } from '../../content/PlanTable.js';
import { totalsOf, type Draft } from '../draft.js';

interface PlanAsTextProps {
  readonly application: Application;
  readonly draft: Draft;
}

/** The other table of the two: as text, with the way to its step. */
export function CostsAsText({ application, draft }: PlanAsTextProps) {
  const { t } = useTranslation('funding');
  const label = (code: string) => application.programme.costKinds.find((kind) => kind.code === code)?.label ?? code;
  return (
    <section className="stack stack--close" aria-labelledby="kosten-text">
      <div className="row row--apart">
        <h3 id="kosten-text">{t('step.kosten')}</h3>
        <Link to={`/foerderung/${application.id}/bearbeiten/kosten`}>{t('plan.change')}</Link>
      </div>
      <PlanTable
        lines={draft.costItems.map((line) => ({ ...line, id: line.key, label: label(line.kind), changed: false }))}
        totalCents={totalsOf(draft).costCents}
        totalLabel={t('plan.totalCost')}
      />
    </section>
  );
}

export function SourcesAsText({ application, draft }: PlanAsTextProps) {
  const { t } = useTranslation('funding');
  return (
    <section className="stack stack--close" aria-labelledby="finanzierung-text">
      <div className="row row--apart">
        <h3 id="finanzierung-text">{t('step.finanzierung')}</h3>
        <Link to={`/foerderung/${application.id}/bearbeiten/finanzierung`}>{t('plan.change')}</Link>
      </div>
      <PlanTable
        lines={draft.fundingSources.map((line) => ({ ...line, id: line.key, label: t(`source.${line.kind}`), changed: false }))}
        totalCents={totalsOf(draft).fundingCents}
        totalLabel={t('plan.totalFunding')}
      />
    </section>
  );
}
