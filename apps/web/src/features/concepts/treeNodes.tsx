import type { TFunction } from 'i18next';
import { Code } from '../../ui/Code.js';
import type { LabelledNode } from '../../ui/Tree.js';
import type { Challenge, Field, Goal, Item } from './concept-tree.js';
import { StanceMark } from './StanceMark.js';

type Translate = TFunction<'concepts'>;

export const treeNodes = (fields: readonly Field[], t: Translate): LabelledNode[] =>
  fields.map((field) => ({
    id: field.id,
    label: <Label code={field.code} title={field.title} />,
    aside: <Left open={field.counts.open} t={t} />,
    children: field.challenges.map((challenge) => challengeNode(challenge)),
  }));

const challengeNode = (challenge: Challenge): LabelledNode => ({
  id: challenge.id,
  label: <Label code={challenge.code} title={challenge.title} />,
  children: challenge.items.map((goal) => itemNode(goal, goal.measures)),
});

const itemNode = (item: Item, measures: Goal['measures']): LabelledNode => ({
  id: item.id,
  label: <Label code={item.code} title={item.title} />,
  aside: <StanceMark stance={item.stance} />,
  children: measures.map((measure) => itemNode(measure, [])),
});

function Label({ code, title }: { readonly code: string | null; readonly title: string }) {
  return (
    <>
      <Code code={code} />
      {title}
    </>
  );
}

/** Counts left, not counts done: what remains is what one looks for. */
function Left({ open, t }: { readonly open: number; readonly t: Translate }) {
  return open === 0 ? <span className="tree__done">{t('counts.done')}</span> : t('counts.open', { count: open });
}
