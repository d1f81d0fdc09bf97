import { useTranslation } from 'react-i18next';
import type { Conflict } from '../../api/autosave.js';
import { Button } from '../Button.js';
import { Dialog } from './Dialog.js';
import { useFormats } from '../values/format.js';
import { WordDiff } from '../words/WordDiff.js';

interface ConflictDialogProps {
  readonly conflict: Conflict;
  readonly fieldName: (field: string) => string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Both sides, and the person chooses. It cannot be closed without a choice: one of the two has to stand, and none may vanish by Escape. */
export function ConflictDialog({ conflict, fieldName, onKeepMine, onTakeTheirs }: ConflictDialogProps) {
  const { t } = useTranslation('ui');
  const { moment } = useFormats();
  const { changedBy, changedAt } = conflict;
  return (
    <Dialog
      wide
      title={t('conflict.title')}
      footer={
        <>
          <Button text={t('conflict.takeTheirs')} onClick={onTakeTheirs} />
          <Button variant="primary" text={t('conflict.keepMine')} onClick={onKeepMine} />
        </>
      }
    >
      <p>{changedBy && changedAt ? t('conflict.who', { name: changedBy, when: moment(changedAt) }) : t('conflict.someone')}</p>
      <Sides conflict={conflict} fieldName={fieldName} />
    </Dialog>
  );
}

function Sides({ conflict, fieldName }: Pick<ConflictDialogProps, 'conflict' | 'fieldName'>) {
  const { t } = useTranslation('ui');
  return (
    <table className="table conflict">
      <thead>
        <tr>
          <th scope="col">{t('conflict.field')}</th>
          <th scope="col">{t('conflict.current')}</th>
          <th scope="col">{t('conflict.yours')}</th>
        </tr>
      </thead>
      <tbody>
        {conflict.fields.map(({ field, yours, current }) => (
          <tr key={field}>
            <th scope="row">{fieldName(field)}</th>
            <td>{current || t('conflict.empty')}</td>
            <td>{yours ? <WordDiff before={current ?? ''} after={yours} /> : t('conflict.empty')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
