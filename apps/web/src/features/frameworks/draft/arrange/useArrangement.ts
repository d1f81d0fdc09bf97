import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../../api/act.js';
import { MoveFrameworkItemDocument } from '../../../../graphql/graphql.js';
import type { Trouble } from '../../../../ui/ProblemSummary.js';
import { useToast } from '../../../../ui/Toast.js';
import type { Arranging, TreePlace } from '../../../../ui/useTreeArranging.js';
import type { Draft, DraftItem } from '../draft-tree.js';
import { dropOn, placed, standingOf, stepFrom } from './places.js';

interface Step {
  readonly id: string;
  readonly place: TreePlace;
  /** Of the item once the server has put it there. */
  readonly version: number | null;
}

export interface Arrangement {
  /** The items as the person has put them, also while the server is still being told. */
  readonly items: readonly DraftItem[];
  readonly arranging: Arranging;
  readonly trouble: Trouble | null;
}

/** Puts items elsewhere at once and tells the server one after the other; what it refuses goes back. */
export function useArrangement({ items: stored }: Draft): Arrangement {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const announce = useAnnouncement();
  const items = useMemo(() => steps.filter(isAhead(stored)).reduce(withStep, stored), [steps, stored]);
  const send = useSending(stored, {
    onSaved: (step, version) => setSteps((known) => known.map((one) => (one === step ? { ...one, version } : one))),
    onRefused: (why) => {
      setSteps([]);
      setTrouble(why);
    },
  });
  const onPlace = (id: string, place: TreePlace) => {
    const step: Step = { id, place, version: null };
    setTrouble(null);
    setSteps((known) => [...known.filter(isAhead(stored)), step]);
    announce(withStep(items, step), id);
    send(step);
  };
  const onStep = (id: string, direction: 'up' | 'down') => {
    const item = items.find((one) => one.id === id);
    const place = item ? stepFrom(items, item, direction) : null;
    if (place) onPlace(id, place);
    return place;
  };
  const placeAt: Arranging['placeAt'] = (draggedId, overId, upperHalf) => dropOn(items, draggedId, overId, upperHalf);
  return { items, arranging: { placeAt, onPlace, onStep }, trouble };
}

const withStep = (items: readonly DraftItem[], { id, place }: Step) => placed(items, id, place);

/** Not yet part of what was read. */
const isAhead =
  (stored: readonly DraftItem[]) =>
  ({ id, version }: Step) =>
    version === null || (stored.find((item) => item.id === id)?.version ?? version) < version;

interface Answers {
  readonly onSaved: (step: Step, version: number) => void;
  readonly onRefused: (trouble: Trouble) => void;
}

function useSending(stored: readonly DraftItem[], { onSaved, onRefused }: Answers) {
  const [act] = useAct(MoveFrameworkItemDocument, 'moveFrameworkItem');
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(stored);
  const versions = useRef(new Map<string, number>());
  useEffect(() => {
    latest.current = stored;
  }, [stored]);
  const send = async (step: Step): Promise<boolean> => {
    const read = latest.current.find((item) => item.id === step.id)?.version ?? 0;
    const expectedVersion = Math.max(read, versions.current.get(step.id) ?? 0);
    const outcome = await act({ input: { itemId: step.id, expectedVersion, ...step.place } });
    if (outcome.kind !== 'done') {
      onRefused(outcome);
      return false;
    }
    versions.current.set(step.id, outcome.value.item.version);
    onSaved(step, outcome.value.item.version);
    return true;
  };
  // After a refusal the steps that built on it are given up, too.
  return (step: Step) => {
    const before = queue.current;
    const next = before.then((went) => went && send(step));
    queue.current = next;
    void next.then((went) => {
      if (!went && queue.current === next) queue.current = Promise.resolve(true);
    });
  };
}

function useAnnouncement() {
  const { t } = useTranslation('draft');
  const toast = useToast();
  return (items: readonly DraftItem[], id: string) => {
    const standing = standingOf(items, id);
    if (!standing) return;
    const { item, position, count, parent } = standing;
    const where = { title: `${item.code} ${item.title}`, position, count };
    toast(parent ? t('move.nowBelow', { ...where, parent: `${parent.code} ${parent.title}` }) : t('move.now', where));
  };
}
