import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../ui/values/format.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Hits } from '../../../ui/words/Hits.js';
import type { Item } from '../tree/concept-tree.js';
import { Deviations } from './Deviations.js';
import { wordingOf } from './item-form.js';
import { StanceMark } from './StanceMark.js';

export function ItemReader({ item }: { readonly item: Item }) {
  const { t } = useTranslation('concepts');
  const { moment } = useFormats();
  const { stance, updatedAt, updatedBy } = item;
  return (
    <section className="stack stack--close" aria-label={t('local')}>
      <h3>{t('local')}</h3>
      <p className="row">
        <StanceMark stance={stance} />
        <strong>{t(`stance.${stance ?? 'undecided'}`)}</strong>
        <span className="quiet">{stance ? t(`meaning.${stance}`) : ''}</span>
      </p>
      {stance === 'own' && <OwnText item={item} />}
      {stance === 'adapted' && <Deviations form={wordingOf(item)} item={item} />}
      <Facts facts={[[t('form.reason'), item.reason && <Hits text={item.reason} />]]} />
      {updatedAt && updatedBy && <p className="small quiet">{t('updated', { name: updatedBy, when: moment(updatedAt) })}</p>}
    </section>
  );
}

function OwnText({ item }: { readonly item: Item }) {
  const { t } = useTranslation('concepts');
  return (
    <>
      {item.text && (
        <p className="prose">
          <Hits text={item.text} />
        </p>
      )}
      <Facts
        facts={[
          [t('form.target'), item.target && <Hits text={item.target} />],
          [t('form.responsible'), item.responsible && <Hits text={item.responsible} />],
          [t('form.priority'), item.priority && t(`priority.${item.priority}`)],
        ]}
      />
    </>
  );
}
