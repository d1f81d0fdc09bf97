import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { Code } from '../../../../ui/Code.js';
import { Icon } from '../../../../ui/Icon.js';
import { useKeys } from '../../../../ui/keys.js';
import { useFocusAfterStep } from '../../../../ui/page/lost-focus.js';
import { PageHead } from '../../../../ui/page/Page.js';
import { StackedBar } from '../../../../ui/StackedBar.js';
import { Tree, type LabelledNode } from '../../../../ui/tree/Tree.js';
import { TreeAndPane } from '../../../../ui/tree/TreeAndPane.js';
import { StanceMark } from '../../item/StanceMark.js';
import { MergeFieldPane } from './MergeFieldPane.js';
import { MergeOverview } from './MergeOverview.js';
import { MergeQuestion } from './MergeQuestion.js';
import { QuestionName } from './QuestionName.js';
import { useMergeScene } from './merge-scene.js';
import { byField, chosenAt, inOrder, nextOpen, openOf, placeOf, placeOfField, type Merge, type Question } from './merge-questions.js';

interface MergeDeskProps {
  readonly merge: Merge;
  readonly onConflict: () => void;
}

/** Left the questions, right the one that is answered. */
export function MergeDesk({ merge: stored, onConflict }: MergeDeskProps) {
  const { t } = useTranslation('merge');
  const { address, above, say } = useMergeScene();
  const { place } = useParams();
  const navigate = useNavigate();
  const merge = useMemo(() => ({ ...stored, conflicts: inOrder(stored.conflicts) }), [stored]);
  const { conflicts, decidedCount: decided, total } = merge;
  const next = nextOpen(conflicts, place);
  const goToNext = () => next && void navigate(`${address}/${placeOf(next)}`, { state: { toHeading: true }, flushSync: true });
  useKeys({ n: goToNext });
  useFocusAfterStep(openOf(conflicts).length === 0 ? 'decided' : 'open');
  return (
    <div className="page page--wide">
      <div className="stack stack--close">
        <PageHead
          title={say('title', { number: merge.targetRelease.number })}
          state={t('progress.of', { decided, total })}
          back={{ to: above, label: say('back') }}
        />
        <Progress decided={decided} total={total} />
      </div>
      <TreeAndPane
        chosen={place !== undefined}
        tree={<Questions questions={conflicts} place={place} />}
        pane={<Pane key={place} merge={merge} place={place} onNext={next ? goToNext : null} onConflict={onConflict} />}
      />
    </div>
  );
}

function Progress({ decided, total }: { readonly decided: number; readonly total: number }) {
  const { t } = useTranslation('merge');
  if (total === 0) return null;
  return (
    <div className="merge-progress">
      <StackedBar
        parts={[
          { name: 'adopted', label: t('progress.decided'), value: decided },
          { name: 'undecided', label: t('progress.open'), value: total - decided },
        ]}
      />
    </div>
  );
}

function Questions({ questions, place }: { readonly questions: readonly Question[]; readonly place: string | undefined }) {
  const { t } = useTranslation('merge');
  const { address } = useMergeScene();
  const navigate = useNavigate();
  const nodes = useMemo(
    () =>
      byField(questions).map(({ code, title, questions: below }): LabelledNode => {
        const open = openOf(below).length;
        const aside = open === 0 ? <span className="tree__done">{t('done')}</span> : t('left', { count: open });
        return { id: placeOfField(code), label: <FieldName code={code} title={title} />, aside, children: below.map(nodeOf) };
      }),
    [questions, t],
  );
  function nodeOf(question: Question): LabelledNode {
    return { id: placeOf(question), label: <QuestionName question={question} />, aside: <Answered question={question} />, children: [] };
  }
  return (
    <Tree
      label={t('tree')}
      nodes={nodes}
      selectedId={place ?? null}
      onSelect={(id) => void navigate(`${address}/${id}`, { preventScrollReset: true, flushSync: true })}
      allOpen
    />
  );
}

function FieldName({ code, title }: { readonly code: string; readonly title: string }) {
  const { t } = useTranslation('merge');
  return (
    <>
      {code && <Code code={code} />}
      <span>{title || t('beside')}</span>
    </>
  );
}

function Answered({ question: { choice } }: { readonly question: Question }) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  return <StanceMark stance={choice && marks[choice]} label={choice ? say(`choice.${choice}`) : t('progress.open')} />;
}

const marks = { theirs: 'adopted', mine: 'own', own: 'adapted' } as const;

interface PaneProps extends MergeDeskProps {
  readonly place: string | undefined;
  readonly onNext: (() => void) | null;
}

function Pane({ merge, place, ...props }: PaneProps) {
  const { t } = useTranslation('merge');
  const { address } = useMergeScene();
  const chosen = chosenAt(merge.conflicts, place);
  if (chosen.kind === 'nothing') return <MergeOverview merge={merge} onNext={props.onNext} />;
  return (
    <>
      <Link to={address} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('toQuestions')}
      </Link>
      {chosen.kind === 'missing' && <p>{t('missing')}</p>}
      {chosen.kind === 'field' && <MergeFieldPane merge={merge} field={chosen} onNext={props.onNext} />}
      {chosen.kind === 'question' && <MergeQuestion merge={merge} question={chosen.question} {...props} />}
    </>
  );
}
