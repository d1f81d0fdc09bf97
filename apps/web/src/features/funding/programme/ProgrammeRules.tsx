import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Facts } from '../../../ui/page/Facts.js';
import { useFormats } from '../../../ui/values/format.js';
import type { Programme } from './programme.js';

export function ProgrammeRules({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('funding');
  const { day, money, number } = useFormats();
  const { resolution, maximumGrantCents, maximumSharePercent, minimumOwnSharePercent } = programme;
  return (
    <section className="stack" aria-labelledby="rules">
      <h2 id="rules">
        {t('rules.title')} <ExampleBadge origin={programme.amountsOrigin} />
      </h2>
      <Facts
        facts={[
          [t('rules.resolution'), resolution && [resolution.body, day(resolution.date), resolution.paperNumber].filter(Boolean).join(', ')],
          [t('rules.application'), `${day(programme.applicationFrom)} – ${day(programme.applicationUntil)}`],
          [t('rules.spending'), `${day(programme.spendingFrom)} – ${day(programme.spendingUntil)}`],
          [t('rules.maximumGrant'), maximumGrantCents !== null && money(maximumGrantCents)],
          [t('rules.maximumShare'), maximumSharePercent !== null && `${number(maximumSharePercent)}\u00a0%`],
          [t('rules.minimumOwnShare'), minimumOwnSharePercent !== null && `${number(minimumOwnSharePercent)}\u00a0%`],
          [t('rules.concept'), t(`rules.conceptState.${programme.requiredConceptState}`)],
        ]}
      />
    </section>
  );
}

export function CostKinds({ costKinds }: Pick<Programme, 'costKinds'>) {
  const { t } = useTranslation('funding');
  return (
    <section className="stack stack--close" aria-labelledby="cost-kinds">
      <h2 id="cost-kinds">{t('rules.costKinds')}</h2>
      <table className="table table--cards">
        <tbody>
          {costKinds.map((kind) => (
            <tr key={kind.code}>
              <th scope="row">{kind.label}</th>
              <td className="nowrap">{kind.eligible ? t('rules.eligible') : t('rules.notEligible')}</td>
              <td className="quiet">{kind.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function Conditions({ conditions }: Pick<Programme, 'conditions'>) {
  const { t } = useTranslation('funding');
  if (conditions.length === 0) return null;
  return (
    <section className="stack stack--close" aria-labelledby="conditions">
      <h2 id="conditions">{t('rules.conditions')}</h2>
      <ol className="conditions">
        {conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ol>
    </section>
  );
}
