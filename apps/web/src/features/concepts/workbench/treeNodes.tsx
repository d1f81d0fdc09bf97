import type { TFunction } from 'i18next';
import { Code } from '../../../ui/Code.js';
import { UnsentMark } from '../../../ui/feedback/UnsentMark.js';
import { Hits } from '../../../ui/words/Hits.js';
import type { LabelledNode } from '../../../ui/tree/Tree.js';
import { itemsIn, type Challenge, type Field, type Goal, type Item } from '../tree/concept-tree.js';
import { CommentCount } from '../review/CommentCount.js';
import { StanceMark } from '../item/StanceMark.js';

type Translate = TFunction<'concepts'>;

/** What the tree says of an item beside its title and stance. */
interface Beside {
  readonly comments: ReadonlyMap<string, number>;
  readonly unsent: ReadonlySet<string>;
}

export const treeNodes = (fields: readonly Field[], beside: Beside, t: Translate): LabelledNode[] =>
  fields.map((field) => ({
    id: field.id,
    label: <Label code={field.code} title={field.title} />,
    aside: (
      <>
        <CommentCount count={itemsIn([field]).reduce((sum, { id }) => sum + (beside.comments.get(id) ?? 0), 0)} />
        <Left counts={field.counts} t={t} />
      </>
    ),
    children: field.challenges.map((challenge) => challengeNode(challenge, beside)),
  }));

const challengeNode = (challenge: Challenge, beside: Beside): LabelledNode => ({
  id: challenge.id,
  label: <Label code={challenge.code} title={challenge.title} />,
  children: challenge.items.map((goal) => itemNode(goal, goal.measures, beside)),
});

const itemNode = (item: Item, measures: Goal['measures'], beside: Beside): LabelledNode => ({
  id: item.id,
  label: <Label code={item.code} title={item.title} />,
  aside: (
    <>
      {beside.unsent.has(item.id) && <UnsentMark />}
      <CommentCount count={beside.comments.get(item.id) ?? 0} />
      <StanceMark stance={item.stance} />
    </>
  ),
  children: measures.map((measure) => itemNode(measure, [], beside)),
});

function Label({ code, title }: { readonly code: string | null; readonly title: string }) {
  return (
    <>
      <Code code={code} />
      <span>
        <Hits text={title} />
      </span>
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
