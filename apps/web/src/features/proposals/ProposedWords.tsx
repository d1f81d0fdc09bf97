import { useTranslation } from 'react-i18next';
import { WordDiff } from '../../ui/words/WordDiff.js';
import { proposedWords, type Proposal, type WordingField } from './proposal-list.js';

/** The district's words beside the proposed ones, the words that differ marked; an own item has only its own. */
export function ProposedWords({ proposal }: { readonly proposal: Proposal }) {
  const { t } = useTranslation('proposals');
  const shown = useShown();
  const words = proposedWords(proposal);
  if (!proposal.district) {
    return (
      <dl className="proposed-words">
        {words.map(({ field, after }) => (
          <div key={field}>
            <dt>{t(`wording.${field}`)}</dt>
            <dd className="prose">{shown(field, after)}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <table className="table table--cards proposed-table">
      <thead>
        <tr>
          <th scope="col">{t('wording.label')}</th>
          <th scope="col">{t('district', { number: proposal.releaseNumber })}</th>
          <th scope="col">{t('proposed', { place: proposal.municipality.shortName })}</th>
        </tr>
      </thead>
      <tbody>
        {words.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{t(`wording.${field}`)}</th>
            <td data-label={t('district', { number: proposal.releaseNumber })}>
              {shown(field, before) || <span className="quiet">{t('empty')}</span>}
            </td>
            <td data-label={t('proposed', { place: proposal.municipality.shortName })}>
              <WordDiff before={shown(field, before)} after={shown(field, after)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A priority is stored as a word of the code, all else as people wrote it. */
export function useShown() {
  const { t } = useTranslation('proposals');
  return (field: WordingField, text: string) =>
    field === 'priority' && text ? t(`priority.${text as 'high'}`, { defaultValue: text }) : text;
}
