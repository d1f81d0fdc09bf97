import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/Button.js';
import { Dialog } from '../../../../ui/dialog/Dialog.js';
import { WordDiff } from '../../../../ui/words/WordDiff.js';
import { differences, type Compared, type SideDifference, type Neighbour } from './neighbour-items.js';

interface ReplaceDialogProps {
  readonly compared: Compared;
  readonly neighbour: Neighbour;
  readonly busy: boolean;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}

/** Both sides before own words go. */
export function ReplaceDialog({ compared: { item, own }, neighbour, busy, onReplace, onKeep }: ReplaceDialogProps) {
  const { t } = useTranslation('neighbour');
  return (
    <Dialog
      wide
      title={t('replace.title')}
      onClose={onKeep}
      footer={
        <>
          <Button text={t('replace.keep')} onClick={onKeep} />
          <Button variant="primary" text={t('replace.act', { place: neighbour.shortName })} busy={busy} onClick={onReplace} />
        </>
      }
    >
      <p>{t('replace.text')}</p>
      {own && <Sides sides={differences(item, own)} place={neighbour.shortName} />}
    </Dialog>
  );
}

function Sides({ sides, place }: { readonly sides: readonly SideDifference[]; readonly place: string }) {
  const { t } = useTranslation('neighbour');
  const words = ({ field }: SideDifference, value: string) => {
    if (value === '') return '';
    if (field === 'stance') return t(`stance.${value as 'adopted'}`, { defaultValue: value });
    return field === 'priority' ? t(`priority.${value as 'high'}`, { defaultValue: value }) : value;
  };
  return (
    <table className="table table--cards conflict">
      <thead>
        <tr>
          <th scope="col">{t('replace.field')}</th>
          <th scope="col">{t('replace.ours')}</th>
          <th scope="col">{t('replace.theirs', { place })}</th>
        </tr>
      </thead>
      <tbody>
        {sides.map((side) => (
          <tr key={side.field}>
            <th scope="row">{t(`field.${side.field}`)}</th>
            <td data-label={t('replace.ours')}>{words(side, side.ours) || <span className="quiet">{t('replace.nothing')}</span>}</td>
            <td data-label={t('replace.theirs', { place })}>
              {side.theirs ? (
                <WordDiff before={words(side, side.ours)} after={words(side, side.theirs)} />
              ) : (
                <span className="quiet">{t('replace.nothing')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
