import { useTranslation } from 'react-i18next';
import { wordDiff, type Segment } from './word-diff.js';

/** The second text with the words marked that differ from the first; for screen readers the marks are spoken. */
export function WordDiff({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <span className="word-diff">
      {wordDiff(before, after).map((segment, index) => (
        <Marked key={index} segment={segment} />
      ))}
    </span>
  );
}

export function Marked({ segment }: { readonly segment: Segment }) {
  const { t } = useTranslation('ui');
  if (segment.kind === 'same') return segment.text;
  const Mark = segment.kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="visually-hidden">{t(`diff.${segment.kind}`)} </span>
      {segment.text}
      <span className="visually-hidden"> {t('diff.end')} </span>
    </Mark>
  );
}
