import { useTranslation } from 'react-i18next';
import { WordDiff } from '../../../../ui/words/WordDiff.js';
import type { Merge, Question } from './merge-questions.js';
import { useMergeScene } from './merge-scene.js';

interface MergeSidesProps {
  readonly merge: Pick<Merge, 'baseRelease' | 'targetRelease'>;
  readonly question: Pick<Question, 'field' | 'base' | 'theirs' | 'mine'>;
}

/** What it was, what the district made of it, what we made of it; in both later texts the words that are new or gone are marked. */
export function MergeSides({ merge, question }: MergeSidesProps) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const words = useWords(question.field);
  const base = words(question.base);
  return (
    <div className="merge-sides">
      <Side title={say('side.base', { number: merge.baseRelease.number })} text={base} before={null} empty={t('side.empty')} />
      <Side
        title={say('side.theirs', { number: merge.targetRelease.number })}
        text={words(question.theirs)}
        before={base}
        empty={t(question.theirs === null && question.field === 'item' ? 'side.gone' : 'side.empty')}
      />
      <Side title={say('side.mine')} text={words(question.mine)} before={base} empty={t('side.empty')} />
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly text: string;
  readonly before: string | null;
  readonly empty: string;
}

function Side({ title, text, before, empty }: SideProps) {
  return (
    <section className="merge-side">
      <h3>{title}</h3>
      {text === '' ? (
        <p className="quiet">{empty}</p>
      ) : (
        <p className="prose">{before ? <WordDiff before={before} after={text} /> : text}</p>
      )}
    </section>
  );
}

/** A priority is stored as a word of the code, all else as people wrote it. */
export function useWords(field: Question['field']) {
  const { t } = useTranslation('merge');
  return (text: string | null) => (field === 'priority' && text ? t(`priority.${text as 'high'}`, { defaultValue: text }) : (text ?? ''));
}
