import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../api/act.js';
import { MoveFrameworkItemDocument } from '../../../graphql/graphql.js';
import { Button } from '../../../ui/Button.js';
import { Select } from '../../../ui/Field.js';
import { Dialog } from '../../../ui/Dialog.js';
import { ProblemSummary, type Trouble } from '../../../ui/ProblemSummary.js';
import { useToast } from '../../../ui/Toast.js';
import { neighbourFor, parentsFor, siblingsOf, type Draft, type DraftItem } from './draft-tree.js';

interface MoveItemProps {
  readonly draft: Draft;
  readonly item: DraftItem;
}

export function MoveItem({ draft: { items }, item }: MoveItemProps) {
  const { t } = useTranslation('draft');
  const { move, busy, trouble } = useMove(item);
  const [asking, setAsking] = useState(false);
  const step = (direction: 'up' | 'down') => {
    const afterId = neighbourFor(items, item, direction);
    if (afterId !== undefined) void move(item.parentId, afterId);
  };
  const can = (direction: 'up' | 'down') => neighbourFor(items, item, direction) !== undefined;
  return (
    <>
      <ProblemSummary trouble={trouble} />
      {can('up') && <Button small text={t('move.up')} busy={busy} onClick={() => step('up')} />}
      {can('down') && <Button small text={t('move.down')} busy={busy} onClick={() => step('down')} />}
      {parentsFor(items, item).length > 1 && (
        <Button small text={t('move.elsewhere')} aria-haspopup="dialog" onClick={() => setAsking(true)} />
      )}
      {asking && <Elsewhere items={items} item={item} onMove={move} onClose={() => setAsking(false)} />}
    </>
  );
}

interface ElsewhereProps {
  readonly items: readonly DraftItem[];
  readonly item: DraftItem;
  readonly onMove: (parentId: string, afterId: string | null) => Promise<unknown>;
  readonly onClose: () => void;
}

function Elsewhere({ items, item, onMove, onClose }: ElsewhereProps) {
  const { t } = useTranslation('draft');
  const [parentId, setParentId] = useState(item.parentId ?? '');
  const move = async () => {
    const last = siblingsOf(items, { ...item, parentId })
      .filter(({ id }) => id !== item.id)
      .at(-1);
    await onMove(parentId, last?.id ?? null);
    onClose();
  };
  return (
    <Dialog
      title={t('move.elsewhere')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('cancel', { ns: 'ui' })} onClick={onClose} />
          <Button variant="primary" text={t('move.act')} onClick={() => void move()} />
        </>
      }
    >
      <Select label={t('move.below')} value={parentId} onChange={setParentId}>
        {parentsFor(items, item).map(({ id, code, title }) => (
          <option key={id} value={id}>
            {code} {title}
          </option>
        ))}
      </Select>
    </Dialog>
  );
}

function useMove(item: DraftItem) {
  const { t } = useTranslation('draft');
  const [act, busy] = useAct(MoveFrameworkItemDocument, 'moveFrameworkItem');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const toast = useToast();
  const move = async (parentId: string | null, afterId: string | null) => {
    const outcome = await act({ input: { itemId: item.id, expectedVersion: item.version, parentId, afterId } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') toast(t('move.done', { title: item.title }));
  };
  return { move, busy, trouble };
}
