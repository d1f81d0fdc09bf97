import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../../ui/Badge.js';
import { Hits } from '../../../ui/words/Hits.js';
import { AddOwn } from '../decision/AddOwn.js';
import type { Challenge, Field } from '../tree/concept-tree.js';
import { ItemLinks } from '../item/ItemLinks.js';
import type { PaneProps } from './pane.js';
import { PaneHead } from '../../../ui/tree/PaneHead.js';

interface ChallengePaneProps extends PaneProps {
  readonly field: Field;
  readonly challenge: Challenge;
}

export function ChallengePane({ field, challenge, concept, address }: ChallengePaneProps) {
  const { t } = useTranslation('concepts');
  return (
    <article className="stack">
      <PaneHead
        trail={`${field.code} ${field.title}`}
        title={`${challenge.code} ${challenge.title}`}
        documentTitle={`${challenge.code} ${challenge.title}`}
      >
        <ExampleBadge origin={challenge.origin} />
      </PaneHead>
      {challenge.text && (
        <p className="prose">
          <Hits text={challenge.text} />
        </p>
      )}
      <h3>{t('goals')}</h3>
      <ItemLinks items={challenge.items} address={address} />
      {concept.availableActions.includes('add_own') && <AddOwn kind="goal" parentId={challenge.id} address={address} />}
    </article>
  );
}
