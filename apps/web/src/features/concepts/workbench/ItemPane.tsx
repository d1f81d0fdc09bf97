import { useTranslation } from 'react-i18next';
import { isMunicipal, useViewer } from '../../../api/viewer.js';
import { ExampleBadge } from '../../../ui/Badge.js';
import { AddOwn } from '../decision/AddOwn.js';
import { ownConcept } from '../navigation/concept-nav.js';
import type { Challenge, Field, Goal, Item } from '../tree/concept-tree.js';
import { DistrictText } from '../item/DistrictText.js';
import { History } from '../item/History.js';
import { Indicators } from '../item/Indicators.js';
import { ItemEditor } from '../decision/ItemEditor.js';
import { ItemLinks } from '../item/ItemLinks.js';
import { ItemReader } from '../item/ItemReader.js';
import { ItemApplications } from '../../funding/ItemApplications.js';
import { ItemSource } from '../neighbour/ItemSource.js';
import { ProposeItem } from '../../proposals/propose/ProposeItem.js';
import type { PaneProps } from './pane.js';
import { PaneHead } from '../../../ui/tree/PaneHead.js';
import { ItemComments } from '../review/ItemComments.js';

interface ItemPaneProps extends PaneProps {
  readonly field: Field;
  readonly challenge: Challenge;
  readonly goal: Goal;
  readonly item: Item;
}

export function ItemPane({ field, challenge, goal, item, concept, ...props }: ItemPaneProps) {
  const { t } = useTranslation('concepts');
  const above = item.id === goal.id ? `${challenge.code} ${challenge.title}` : [goal.code, goal.title].filter(Boolean).join(' ');
  const state = t(`stance.${item.stance ?? 'undecided'}`);
  const title = [item.code, item.title].filter(Boolean).join(' ');
  return (
    <article className="stack">
      <PaneHead trail={`${field.code} ${field.title} › ${above}`} title={title} documentTitle={`${title} · ${state}`}>
        <span className="small quiet">{t(`kind.${item.kind}`)}</span>
        <ExampleBadge origin={item.district ? item.origin : null} />
      </PaneHead>
      {props.address === ownConcept && <ItemSource itemId={item.id} />}
      {item.district && <DistrictText source={item.district} />}
      {concept.availableActions.includes('decide') ? <ItemEditor item={item} {...props} /> : <ItemReader item={item} />}
      <Around goal={goal} item={item} canAdd={concept.availableActions.includes('add_own')} address={props.address} />
      <ItemComments itemId={item.id} />
      <Trail item={item} address={props.address} />
    </article>
  );
}

/** What the municipality did with the item so far. */
function Trail({ item, address }: { readonly item: Item; readonly address: string }) {
  const viewer = useViewer();
  return (
    <>
      {address === ownConcept && <ProposeItem item={item} />}
      {isMunicipal(viewer) && <History itemId={item.id} />}
    </>
  );
}

interface AroundProps {
  readonly goal: Goal;
  readonly item: Item;
  readonly canAdd: boolean;
  readonly address: string;
}

/** What hangs on the item: measures, indicators and applications. */
function Around({ goal, item, canAdd, address }: AroundProps) {
  const { t } = useTranslation('concepts');
  const isGoal = item.id === goal.id;
  return (
    <>
      {isGoal && (goal.measures.length > 0 || canAdd) && (
        <section className="stack stack--close">
          <h3>{t('measures')}</h3>
          <ItemLinks items={goal.measures} address={address} />
          {canAdd && <AddOwn kind="measure" parentId={goal.id} address={address} />}
        </section>
      )}
      <Indicators indicators={item.indicators} />
      {address === ownConcept && <ItemApplications itemId={item.id} />}
    </>
  );
}
