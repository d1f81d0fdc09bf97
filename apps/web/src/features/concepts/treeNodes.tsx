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
    aside: <Left counts={field.counts} t={t} />,
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
      <span>{title}</span>
    </>
  );
}

/** Decided and altogether; what is left stands in the words for screen readers and on pointing. */
function Left({ counts: { decided, open, total }, t }: { readonly counts: Field['counts']; readonly t: Translate }) {
  if (open === 0) return <span className="tree__done">{t('counts.done')}</span>;
  return (
    <span title={t('counts.both', { decided, total, open })}>
      <span aria-hidden="true">
        {decided}/{total}
      </span>
      <span className="visually-hidden">{t('counts.both', { decided, total, open })}</span>
    </span>
  );
}
