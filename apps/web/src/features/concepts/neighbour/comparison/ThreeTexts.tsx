import { useTranslation } from 'react-i18next';
import type { Stance } from '../../../../graphql/graphql.js';
import { Facts } from '../../../../ui/page/Facts.js';
import { WordDiff } from '../../../../ui/words/WordDiff.js';
import type { Item } from '../../tree/concept-tree.js';
import { wordingOf } from '../../item/item-form.js';
import { StanceMark } from '../../item/StanceMark.js';
import type { Compared, Neighbour } from './neighbour-items.js';

interface ThreeTextsProps {
  readonly compared: Compared;
  readonly neighbour: Neighbour;
  /** Short name of the own municipality. */
  readonly own: string;
}

type Words = ReturnType<typeof wordingOf>;

/** What the district says, what the neighbour made of it, what we made of it; words that are not the district's are marked. */
export function ThreeTexts({ compared: { item, own: ours }, neighbour, own }: ThreeTextsProps) {
  const { t } = useTranslation('neighbour');
  const district = ours?.district ? wordingOf(ours.district) : null;
  return (
    <div className={`three-texts ${district ? '' : 'three-texts--two'}`}>
      {district && (
        <section>
          <h3>{t('side.district')}</h3>
          <Text words={district} before={null} />
        </section>
      )}
      <section>
        <h3>{t('side.of', { place: neighbour.shortName })}</h3>
        <Decided stance={item.stance} words={wordingOf(item)} before={district} reason={item.reason} />
      </section>
      <section>
        <h3>{t('side.of', { place: own })}</h3>
        <Ours item={ours} before={district} />
      </section>
    </div>
  );
}

function Ours({ item, before }: { readonly item: Item | null; readonly before: Words | null }) {
  const { t } = useTranslation('neighbour');
  if (!item) return <p className="quiet">{t('side.none')}</p>;
  if (item.stance === null) return <p className="quiet">{t('side.open')}</p>;
  return <Decided stance={item.stance} words={wordingOf(item)} before={before} reason={item.reason} />;
}

interface DecidedProps {
  readonly stance: Stance;
  readonly words: Words;
  readonly before: Words | null;
  readonly reason: string | null;
}

function Decided({ stance, words, before, reason }: DecidedProps) {
  const { t } = useTranslation('neighbour');
  const worded = stance === 'adapted' || stance === 'own';
  return (
    <>
      <p className="row three-texts__stance">
        <StanceMark stance={stance} />
        <span>{t(`stance.${stance}`)}</span>
      </p>
      {worded && <Text words={words} before={before} />}
      <Facts facts={[[t('field.reason'), reason]]} />
    </>
  );
}

/** With a text to compare with, every word that differs from it is marked. */
function Text({ words, before }: { readonly words: Words; readonly before: Words | null }) {
  const { t } = useTranslation('neighbour');
  const shown = (field: keyof Words, value: string) =>
    field === 'priority' && value ? t(`priority.${value as 'high'}`, { defaultValue: value }) : value;
  const marked = (field: keyof Words) =>
    before ? <WordDiff before={shown(field, before[field])} after={shown(field, words[field])} /> : shown(field, words[field]);
  const some = (field: keyof Words) => words[field] !== '' || (before !== null && before[field] !== '');
  return (
    <>
      <p className="three-texts__title">{marked('title')}</p>
      {some('text') && <p className="prose">{marked('text')}</p>}
      <Facts facts={(['target', 'responsible', 'priority'] as const).map((field) => [t(`field.${field}`), some(field) && marked(field)])} />
    </>
  );
}
