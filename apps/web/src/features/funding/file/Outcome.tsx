import { useTranslation } from 'react-i18next';
import type { ApplicationFileFragment } from '../../../graphql/graphql.js';
import { Facts } from '../../../ui/Facts.js';
import { useFormats } from '../../../ui/format.js';
import type { Application } from './ApplicationPage.js';

/** The decision, or the proposal while there is none. */
export function Outcome({ application: { decision, proposal, state } }: { readonly application: Application }) {
  const { t } = useTranslation('funding');
  const { moment } = useFormats();
  if (decision) {
    return <Judgement title={t('decision.title')} judgement={decision} by={`${decision.decidedBy}, ${moment(decision.decidedAt)}`} />;
  }
  if (!proposal || state !== 'proposed') return null;
  return <Judgement title={t('proposal.title')} judgement={proposal} by={`${proposal.proposedBy}, ${moment(proposal.proposedAt)}`} />;
}

type Judgement = Pick<NonNullable<ApplicationFileFragment['decision']>, 'outcome' | 'grantedCents' | 'reason' | 'conditions'>;

function Judgement({ title, judgement, by }: { readonly title: string; readonly judgement: Judgement; readonly by: string }) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const { outcome, grantedCents, reason, conditions } = judgement;
  return (
    <section className="judgement stack" aria-label={title}>
      <div className="row row--apart">
        <h2>{title}</h2>
        <p className="judgement__amount">
          {outcome === 'grant' ? t('decision.granted', { amount: money(grantedCents) }) : t('decision.refused')}
        </p>
      </div>
      <Facts
        facts={[
          [
            t('decision.reason'),
            <span key="reason" className="prose">
              {reason}
            </span>,
          ],
          [t('decision.by'), by],
          [t('decision.conditions'), conditions.length > 0 && <Conditions conditions={conditions} />],
        ]}
      />
    </section>
  );
}

const Conditions = ({ conditions }: { readonly conditions: readonly string[] }) => (
  <ol className="conditions">
    {conditions.map((condition) => (
      <li key={condition}>{condition}</li>
    ))}
  </ol>
);
