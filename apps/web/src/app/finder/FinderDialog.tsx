import { useEffect, useId, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Code } from '../../ui/Code.js';
import { Dialog } from '../../ui/dialog/Dialog.js';
import { TextField } from '../../ui/form/Field.js';
import { foundIn, type Place } from './found.js';
import { usePlaces } from './usePlaces.js';
import './finder.css';

/** Typing finds, the arrows choose, Enter jumps. */
export function FinderDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('app');
  const listId = useId();
  const navigate = useNavigate();
  const { places: all, state } = usePlaces();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  // The dialog itself would begin at its close button.
  useEffect(() => document.getElementById(`${listId}-query`)?.focus(), [listId]);
  const { places, more } = useMemo(() => foundIn(all, query), [all, query]);
  const current = Math.min(chosen, places.length - 1);
  const jump = (place: Place | undefined) => {
    if (!place) return;
    onClose();
    void navigate(place.address, { state: { toHeading: true } });
  };
  const step = (by: number) => setChosen((current + by + places.length) % Math.max(1, places.length));
  const onKey = onKeys({ ArrowDown: () => step(1), ArrowUp: () => step(-1), Enter: () => jump(places[current]) });
  return (
    <Dialog title={t('finder.title')} onClose={onClose} wide>
      <TextField
        id={`${listId}-query`}
        label={t('finder.query')}
        role="combobox"
        aria-expanded={places.length > 0}
        aria-controls={listId}
        aria-activedescendant={places[current] && `${listId}-${current}`}
        aria-autocomplete="list"
        autoComplete="off"
        value={query}
        onChange={(text) => {
          setQuery(text);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <Places id={listId} places={places} current={current} onJump={jump} />
      <p className="small quiet" role="status">
        {state !== 'complete' && `${t(`finder.${state}`)} `}
        {places.length === 0 ? state === 'complete' && t('finder.nothing') : more > 0 && t('finder.more', { count: more })}
      </p>
    </Dialog>
  );
}

const onKeys = (acts: Readonly<Record<string, () => void>>) => (event: KeyboardEvent) => {
  const act = acts[event.key];
  if (!act) return;
  event.preventDefault();
  act();
};

interface PlacesProps {
  readonly id: string;
  readonly places: readonly Place[];
  readonly current: number;
  readonly onJump: (place: Place) => void;
}

function Places({ id, places, current, onJump }: PlacesProps) {
  const { t } = useTranslation('app');
  useEffect(() => document.getElementById(`${id}-${current}`)?.scrollIntoView({ block: 'nearest' }), [id, current]);
  return (
    <ul role="listbox" id={id} aria-label={t('finder.found')} className="finder__list">
      {places.map((place, index) => (
        <li
          key={place.address}
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === current}
          className="finder__place"
          onClick={() => onJump(place)}
        >
          <span>
            <Code code={place.code} />
            {place.title}
          </span>
          <span className="small quiet">{place.trail}</span>
        </li>
      ))}
    </ul>
  );
}
