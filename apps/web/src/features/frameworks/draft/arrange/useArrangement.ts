import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outcome } from '../../../../api/act.js';
import type { Trouble } from '../../../../ui/feedback/ProblemSummary.js';
import type { Arranging, TreePlace } from '../../../../ui/tree/useTreeArranging.js';
import type { Placed } from '../draft-tree.js';
import { dropOn, placed, standingOf, stepFrom } from './places.js';

interface Step {
  readonly id: string;
  readonly place: TreePlace;
  /** Of the item once the server has put it there. */
  readonly version: number | null;
}

export interface Arrangement<Item extends Placed = Placed> {
  /** The items as the person has put them, also while the server is still being told. */
  readonly items: readonly Item[];
  readonly arranging: Arranging;
  readonly trouble: Trouble | null;
  /** Where the item that was moved last stands now. */
  readonly said: string;
}

/** Tells the server where one stands now; its answer is the new version. */
type Move = (id: string, expectedVersion: number, place: TreePlace) => Promise<Outcome<number>>;

/** Puts items elsewhere at once and tells the server one after the other; what it refuses goes back. */
export function useArrangement<Item extends Placed>(stored: readonly Item[], move: Move): Arrangement<Item> {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [lastId, setLastId] = useState<string | null>(null);
  const items = useMemo(() => steps.filter(isAhead(stored)).reduce<readonly Item[]>(withStep, stored), [steps, stored]);
  const send = useSending(stored, move, {
    onSaved: (step, version) => setSteps((known) => settled(known, step, version)),
    onRefused: (why) => {
      setSteps([]);
      setTrouble(why);
    },
  });
  const onPlace = (id: string, place: TreePlace) => {
    const step: Step = { id, place, version: null };
    setTrouble(null);
    setSteps((known) => [...known.filter(isAhead(stored)), step]);
    setLastId(id);
    send(step);
  };
  const onStep = (id: string, direction: 'up' | 'down') => {
    const item = items.find((one) => one.id === id);
    const place = item ? stepFrom(items, item, direction) : null;
    if (place) onPlace(id, place);
    return place;
  };
  const placeAt: Arranging['placeAt'] = (draggedId, overId, upperHalf) => dropOn(items, draggedId, overId, upperHalf);
  useWarning(steps.some(({ version }) => version === null));
  return { items, arranging: { placeAt, onPlace, onStep }, trouble, said: useStanding(items, lastId) };
}

const withStep = <Item extends Placed>(items: readonly Item[], { id, place }: Step) => placed(items, id, place);

/** What the server has put in place, with the steps before it that it was spared. */
const settled = (steps: readonly Step[], saved: Step, version: number) =>
  steps.map((step, index) => (step.id === saved.id && index <= steps.indexOf(saved) ? { ...step, version } : step));

/** Not yet part of what was read. */
const isAhead =
  (stored: readonly Placed[]) =>
  ({ id, version }: Step) =>
    version === null || (stored.find((item) => item.id === id)?.version ?? version) < version;

interface Answers {
  readonly onSaved: (step: Step, version: number) => void;
  readonly onRefused: (trouble: Trouble) => void;
}

function useSending(stored: readonly Placed[], move: Move, { onSaved, onRefused }: Answers) {
  const queue = useRef<Promise<boolean>>(Promise.resolve(true));
  const latest = useRef(stored);
  const versions = useRef(new Map<string, number>());
  useEffect(() => {
    latest.current = stored;
  }, [stored]);
  const newest = useRef(new Map<string, Step>());
  const send = async (step: Step): Promise<boolean> => {
    // Several steps of one item while the server was busy are one: only where it came to stand matters.
    if (newest.current.get(step.id) !== step) return true;
    const read = latest.current.find((item) => item.id === step.id)?.version ?? 0;
    const expectedVersion = Math.max(read, versions.current.get(step.id) ?? 0);
    const outcome = await move(step.id, expectedVersion, step.place);
    if (outcome.kind !== 'done') {
      onRefused(outcome);
      return false;
    }
    versions.current.set(step.id, outcome.value);
    onSaved(step, outcome.value);
    return true;
  };
  // After a refusal the steps that built on it are given up, too.
  return (step: Step) => {
    newest.current.set(step.id, step);
    const before = queue.current;
    const next = before.then((went) => went && send(step));
    queue.current = next;
    void next.then((went) => {
      if (!went && queue.current === next) queue.current = Promise.resolve(true);
    });
  };
}

/** Leaving now would lose what the server does not know yet. */
function useWarning(isUnsent: boolean) {
  useEffect(() => {
    if (!isUnsent) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsent]);
}

function useStanding(items: readonly Placed[], id: string | null) {
  const { t } = useTranslation('draft');
  const standing = id === null ? null : standingOf(items, id);
  if (!standing) return '';
  const { item, position, count, parent } = standing;
  const where = { title: `${item.code} ${item.title}`, position, count };
  return parent ? t('move.nowBelow', { ...where, parent: `${parent.code} ${parent.title}` }) : t('move.now', where);
}
