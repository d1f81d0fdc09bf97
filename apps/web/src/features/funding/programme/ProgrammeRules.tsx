import { useTranslation } from 'react-i18next';
import { Facts } from '../../../ui/Facts.js';
import { useFormats } from '../../../ui/format.js';
import type { Programme } from './ProgrammePage.js';

export function ProgrammeRules({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation('funding');
  const { day, money, number } = useFormats();
  const { resolution, maximumGrantCents, maximumSharePercent, minimumOwnSharePercent } = programme;
  return (
    <section className="stack" aria-labelledby="rules">
      <h2 id="rules">{t('rules.title')}</h2>
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
      <CostKinds programme={programme} />
      {programme.conditions.length > 0 && (
        <div className="stack stack--close">
          <h3>{t('rules.conditions')}</h3>
          <ol className="conditions">
            {programme.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </div>
      )}
    </section>
  );
}

function CostKinds({ programme: { costKinds } }: { readonly programme: Programme }) {
  const { t } = useTranslation('funding');
  return (
    <div className="stack stack--close">
      <h3>{t('rules.costKinds')}</h3>
      <table className="table">
        <tbody>
          {costKinds.map((kind) => (
            <tr key={kind.code}>
              <th scope="row">{kind.label}</th>
              <td>{kind.eligible ? t('rules.eligible') : t('rules.notEligible')}</td>
              <td className="quiet small">{kind.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
