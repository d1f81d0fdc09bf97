import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.js';
import { Dialog } from '../../../ui/dialog/Dialog.js';
import { WordDiff } from '../../../ui/words/WordDiff.js';
import type { DraftWord, Proposal } from '../proposal-list.js';
import { useShown } from '../ProposedWords.js';

interface ReplaceDraftDialogProps {
  readonly proposal: Proposal;
  readonly words: readonly DraftWord[];
  readonly busy: boolean;
  readonly onReplace: () => void;
  readonly onClose: () => void;
}

/** The draft says something else by now: both sides, before words somebody wrote there go. */
export function ReplaceDraftDialog({ proposal, words, busy, onReplace, onClose }: ReplaceDraftDialogProps) {
  const { t } = useTranslation('proposals');
  const shown = useShown();
  return (
    <Dialog
      wide
      title={t('replace.title')}
      onClose={onClose}
      footer={
        <>
          <Button text={t('replace.keep')} onClick={onClose} />
          <Button variant="primary" text={t('replace.act')} busy={busy} onClick={onReplace} />
        </>
      }
    >
      <p>{t('take.moved')}</p>
      <table className="table table--cards">
        <thead>
          <tr>
            <th scope="col">{t('wording.label')}</th>
            <th scope="col">{t('replace.now')}</th>
            <th scope="col">{t('proposed', { place: proposal.municipality.shortName })}</th>
          </tr>
        </thead>
        <tbody>
          {words.map(({ field, now, after }) => (
            <tr key={field}>
              <th scope="row">{t(`wording.${field}`)}</th>
              <td data-label={t('replace.now')}>{shown(field, now) || <span className="quiet">{t('empty')}</span>}</td>
              <td data-label={t('proposed', { place: proposal.municipality.shortName })}>
                <WordDiff before={shown(field, now)} after={shown(field, after)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
