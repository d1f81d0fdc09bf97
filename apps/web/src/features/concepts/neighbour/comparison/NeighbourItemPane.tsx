import { useTranslation } from 'react-i18next';
import { ExampleBadge } from '../../../../ui/Badge.js';
import type { Concept } from '../../tree/concept-tree.js';
import { PaneHead } from '../../../../ui/tree/PaneHead.js';
import type { Compared, Neighbour } from './neighbour-items.js';
import { TakeOver } from './TakeOver.js';
import { ThreeTexts } from './ThreeTexts.js';

interface NeighbourItemPaneProps {
  readonly compared: Compared;
  readonly concept: Concept;
  readonly neighbour: Neighbour;
  readonly onNext: (() => void) | null;
  readonly onConflict: () => void;
}

export function NeighbourItemPane({ compared, concept, neighbour, onNext, onConflict }: NeighbourItemPaneProps) {
  const { t } = useTranslation('neighbour');
  const { item } = compared;
  const field = concept.fields.find(({ code }) => code === item.fieldCode);
  const title = [item.code, item.title].filter(Boolean).join(' ');
  return (
    <article className="stack three-texts-pane">
      <PaneHead
        trail={[item.fieldCode, field?.title].filter(Boolean).join(' ')}
        title={title}
        documentTitle={`${title} · ${neighbour.shortName}`}
      >
        <span className="small quiet">{t(`kind.${item.kind}`)}</span>
        <ExampleBadge origin={item.origin} />
      </PaneHead>
      <ThreeTexts compared={compared} neighbour={neighbour} own={concept.municipality.shortName} />
      <TakeOver compared={compared} concept={concept} neighbour={neighbour} onNext={onNext} onConflict={onConflict} />
    </article>
  );
}
