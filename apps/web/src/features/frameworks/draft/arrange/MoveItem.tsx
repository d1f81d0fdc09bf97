import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { Select } from '../../../../ui/form/Field.js';
import type { TreePlace } from '../../../../ui/tree/useTreeArranging.js';
import { siblingsOf, type Placed } from '../draft-tree.js';
import { parentsFor, stepFrom } from './places.js';
import type { Arrangement } from './useArrangement.js';

interface MoveItemProps {
  readonly arrangement: Arrangement;
  readonly item: Placed;
}

/** What dragging does, by buttons. */
export function MoveItem({ arrangement: { items, arranging }, item }: MoveItemProps) {
  const { t } = useTranslation('draft');
  const [asking, setAsking] = useState(false);
  const can = (direction: 'up' | 'down') => stepFrom(items, item, direction) !== null;
  return (
    <>
      {can('up') && <Button small text={t('move.up')} onClick={() => arranging.onStep(item.id, 'up')} />}
      {can('down') && <Button small text={t('move.down')} onClick={() => arranging.onStep(item.id, 'down')} />}
      <Button small text={t('move.elsewhere')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      {asking && (
        <Elsewhere items={items} item={item} onMove={(place) => arranging.onPlace(item.id, place)} onClose={() => setAsking(false)} />
      )}
    </>
  );
}

interface ElsewhereProps {
  readonly items: readonly Placed[];
  readonly item: Placed;
  readonly onMove: (place: TreePlace) => void;
  readonly onClose: () => void;
}

function Elsewhere({ items, item, onMove, onClose }: ElsewhereProps) {
  const { t } = useTranslation('draft');
  const { place, parents, siblings, choose } = usePlaceChoice(items, item);
  const move = () => {
    onMove(place);
    onClose();
  };
  return (
    <Dialog
      title={t('move.title', { title: `${item.code} ${item.title}` })}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('move.act')} onClick={move} />
        </>
      }
    >
      <div className="stack">
        {parents.length > 0 && (
          <Select label={t('move.below')} value={place.parentId ?? ''} onChange={(parentId) => choose({ parentId, afterId: null })}>
            <Options items={parents} />
          </Select>
        )}
        <Select
          label={t('move.position')}
          value={place.afterId ?? ''}
          onChange={(afterId) => choose({ parentId: place.parentId, afterId: afterId || null })}
        >
          <option value="">{t('move.first')}</option>
          <Options items={siblings} prefix={t('move.after')} />
        </Select>
      </div>
    </Dialog>
  );
}

const Options = ({ items, prefix = '' }: { readonly items: readonly Placed[]; readonly prefix?: string }) =>
  items.map(({ id, code, title }) => (
    <option key={id} value={id}>
      {prefix} {code} {title}
    </option>
  ));

function usePlaceChoice(items: readonly Placed[], item: Placed) {
  const others = (parentId: string | null) => siblingsOf(items, parentId).filter(({ id }) => id !== item.id);
  const [place, setPlace] = useState<TreePlace>(() => {
    const siblings = siblingsOf(items, item.parentId);
    return { parentId: item.parentId, afterId: siblings[siblings.findIndex(({ id }) => id === item.id) - 1]?.id ?? null };
  });
  // In another branch the end is where new things usually go.
  const choose = (next: TreePlace) =>
    setPlace(next.parentId === place.parentId ? next : { ...next, afterId: others(next.parentId).at(-1)?.id ?? null });
  return { place, choose, parents: parentsFor(items, item), siblings: others(place.parentId) };
}
