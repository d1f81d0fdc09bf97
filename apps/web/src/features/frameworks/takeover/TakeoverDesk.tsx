import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { TakeoverMergePartsFragment } from '../../../graphql/graphql.js';
import { Code } from '../../../ui/Code.js';
import { Icon } from '../../../ui/Icon.js';
import { PageHead } from '../../../ui/Page.js';
import { Tree, type LabelledNode } from '../../../ui/Tree.js';
import { TreeAndPane } from '../../../ui/TreeAndPane.js';
import { EndMerge } from './EndMerge.js';
import { TakeoverQuestion } from './TakeoverQuestion.js';

export type Merge = TakeoverMergePartsFragment;
export type Question = Merge['conflicts'][number];

const address = '/rahmenkonzept/zusammenfuehren';

export const placeOf = ({ itemId, field }: Pick<Question, 'itemId' | 'field'>) => `${itemId}.${field}`;

interface TakeoverDeskProps {
  readonly merge: Merge;
  readonly origin: string;
  readonly onConflict: () => void;
}

/** Left the questions, right the one that is answered. */
export function TakeoverDesk({ merge, origin, onConflict }: TakeoverDeskProps) {
  const { t } = useTranslation('takeover');
  const { place } = useParams();
  const { conflicts, decidedCount: decided, total } = merge;
  return (
    <div className="page page--wide">
      <PageHead
        title={t('merge.title', { name: origin, number: merge.targetRelease.number })}
        state={t('merge.progress', { decided, total })}
        back={{ to: '/rahmenkonzept/andere-landkreise', label: t('merge.back') }}
      />
      <TreeAndPane
        chosen={place !== undefined}
        tree={<Questions questions={conflicts} place={place} />}
        pane={<Pane key={place} merge={merge} place={place} onConflict={onConflict} />}
      />
    </div>
  );
}

function Questions({ questions, place }: { readonly questions: readonly Question[]; readonly place: string | undefined }) {
  const { t } = useTranslation('takeover');
  const navigate = useNavigate();
  const nodes = useMemo(
    () =>
      questions.map((question): LabelledNode => {
        const aside = question.choice ? <span className="tree__done">{t('merge.decided')}</span> : t('merge.open');
        return { id: placeOf(question), label: <QuestionName question={question} />, aside, children: [] };
      }),
    [questions, t],
  );
  return (
    <Tree
      label={t('merge.questions')}
      nodes={nodes}
      selectedId={place ?? null}
      onSelect={(id) => void navigate(`${address}/${id}`, { preventScrollReset: true })}
    />
  );
}

function QuestionName({ question: { code, title, field } }: { readonly question: Question }) {
  const words = useTranslation('merge').t;
  return (
    <span>
      <Code code={code} />
      {title} <span className="quiet">· {words(`field.${field}`)}</span>
    </span>
  );
}

interface PaneProps {
  readonly merge: Merge;
  readonly place: string | undefined;
  readonly onConflict: () => void;
}

function Pane({ merge, place, onConflict }: PaneProps) {
  const { t } = useTranslation('takeover');
  const question = merge.conflicts.find((one) => placeOf(one) === place);
  const next = merge.conflicts.find((one) => one.choice === null && placeOf(one) !== place);
  if (place === undefined) return <EndMerge merge={merge} first={next && `${address}/${placeOf(next)}`} />;
  return (
    <>
      <Link to={address} className="back-link workbench__back no-print">
        <Icon name="arrow-back" />
        {t('merge.toQuestions')}
      </Link>
      {question ? (
        <TakeoverQuestion merge={merge} question={question} next={next ? `${address}/${placeOf(next)}` : address} onConflict={onConflict} />
      ) : (
        <p>{t('merge.missing')}</p>
      )}
    </>
  );
}
