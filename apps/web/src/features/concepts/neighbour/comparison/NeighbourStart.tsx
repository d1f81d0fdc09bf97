import { useTranslation } from 'react-i18next';
import type { PublicationPartsFragment } from '../../../../graphql/graphql.js';
import { Button } from '../../../../ui/Button.js';
import { ActionBar } from '../../../../ui/page/Page.js';
import { Facts } from '../../../../ui/page/Facts.js';
import type { Compared } from './neighbour-items.js';

interface NeighbourStartProps {
  readonly publication: PublicationPartsFragment;
  readonly all: readonly Compared[];
  readonly shown: readonly Compared[];
  readonly onNext: (() => void) | null;
}

/** Before anything is chosen: how much there is, and the first step. */
export function NeighbourStart({ publication, all, shown, onNext }: NeighbourStartProps) {
  const { t } = useTranslation('neighbour');
  const { municipality, adaptedCount, ownCount, omittedCount } = publication;
  const open = (list: readonly Compared[]) => list.filter(({ standing }) => standing === 'open').length;
  return (
    <div className="stack">
      <p className="prose">{t('start.text', { place: municipality.shortName })}</p>
      <Facts
        facts={[
          [t('figure.adapted'), adaptedCount],
          [t('figure.own'), ownCount],
          [t('figure.omitted'), omittedCount],
          [t('start.openHere'), t('start.ofAll', { open: open(all), total: all.length })],
        ]}
      />
      {onNext && (
        <ActionBar status={<p className="small quiet key-hint">{t('next.key')}</p>}>
          <Button variant="primary" icon="arrow-forward" text={t('next.first', { count: open(shown) })} onClick={onNext} />
        </ActionBar>
      )}
    </div>
  );
}
