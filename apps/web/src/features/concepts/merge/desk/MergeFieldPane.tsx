import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button } from '../../../../ui/Button.js';
import { ActionBar } from '../../../../ui/page/Page.js';
import { PaneHead } from '../../../../ui/tree/PaneHead.js';
import { FinishMerge } from './FinishMerge.js';
import { MergeBulk } from './MergeBulk.js';
import { QuestionName } from './QuestionName.js';
import { useMergeScene } from './merge-scene.js';
import { openOf, placeOf, type FieldQuestions, type Merge } from './merge-questions.js';

interface MergeFieldPaneProps {
  readonly merge: Merge;
  readonly field: FieldQuestions;
  readonly onNext: (() => void) | null;
}

export function MergeFieldPane({ merge, field: { code, title, questions }, onNext }: MergeFieldPaneProps) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const total = questions.length;
  const state = t('progress.of', { decided: total - openOf(questions).length, total });
  const name = `${code} ${title || t('beside')} · ${state}`.trim();
  return (
    <article className="stack">
      <PaneHead trail={t('overview.field')} title={name} documentTitle={name} />
      <ul role="list" className="link-list">
        {questions.map((question) => (
          <li key={placeOf(question)} className="merge-line">
            <Link to={`../${placeOf(question)}`} relative="path">
              <QuestionName question={question} />
            </Link>
            <span className="small quiet">{question.choice ? say(`choice.${question.choice}`) : t('progress.open')}</span>
          </li>
        ))}
      </ul>
      <ActionBar>
        <MergeBulk merge={merge} within={{ fieldCode: code }} />
        {onNext && <Button variant="primary" icon="arrow-forward" text={t('next.label')} onClick={onNext} />}
        {!onNext && <FinishMerge merge={merge} />}
      </ActionBar>
    </article>
  );
}
