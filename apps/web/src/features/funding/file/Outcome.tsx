import { useTranslation } from 'react-i18next';
import type { ApplicationFileFragment } from '../../../graphql/graphql.js';
import { Facts } from '../../../ui/page/Facts.js';
import { useFormats } from '../../../ui/values/format.js';
import type { Application } from '../application.js';

/** The decision, or the proposal while there is none. */
export function Outcome({ application: { decision, proposal, state } }: { readonly application: Application }) {
  const { moment } = useFormats();
  if (decision) {
    return <Judgement kind="decision" judgement={decision} by={`${decision.decidedBy}, ${moment(decision.decidedAt)}`} />;
  }
  if (!proposal || state !== 'proposed') return null;
  return <Judgement kind="proposal" judgement={proposal} by={`${proposal.proposedBy}, ${moment(proposal.proposedAt)}`} />;
}

type Judgement = Pick<NonNullable<ApplicationFileFragment['decision']>, 'outcome' | 'grantedCents' | 'reason' | 'conditions'>;

interface JudgementProps {
  readonly kind: 'decision' | 'proposal';
  readonly judgement: Judgement;
  readonly by: string;
}

function Judgement({ kind, judgement, by }: JudgementProps) {
  const { t } = useTranslation('funding');
  const { money } = useFormats();
  const { outcome, grantedCents, reason, conditions } = judgement;
  return (
    <section className="judgement stack" aria-labelledby={kind}>
      <div className="row row--apart">
        <h2 id={kind}>{t(`${kind}.title`)}</h2>
        <p className="judgement__amount">{t(`${kind}.${outcome}`, { amount: money(grantedCents) })}</p>
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
