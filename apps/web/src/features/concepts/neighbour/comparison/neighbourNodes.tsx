import type { TFunction } from 'i18next';
import { Code } from '../../../../ui/Code.js';
import type { LabelledNode } from '../../../../ui/tree/Tree.js';
import type { Field } from '../../tree/concept-tree.js';
import { StanceMark } from '../../item/StanceMark.js';
import { branches, type Compared } from './neighbour-items.js';

type Translate = TFunction<'neighbour'>;

/** Fields of action with what the neighbour decided in them; the mark is the neighbour's stance, the word says how it stands here. */
export function neighbourNodes(fields: readonly Pick<Field, 'id' | 'code' | 'title'>[], shown: readonly Compared[], t: Translate) {
  return fields.flatMap(({ id, code, title }): LabelledNode[] => {
    const below = shown.filter(({ item }) => item.fieldCode === code);
    if (below.length === 0) return [];
    const children = branches(below).map(({ compared, measures }) => nodeOf(compared, measures, t));
    return [{ id, label: <Label code={code} title={title} />, aside: String(below.length), children }];
  });
}

const nodeOf = ({ item, standing }: Compared, measures: readonly Compared[], t: Translate): LabelledNode => ({
  id: item.itemId,
  label: <Label code={item.code} title={item.title} />,
  aside: (
    <>
      {standing === 'open' && <span className="small">{t('here.open')}</span>} <StanceMark stance={item.stance} />
    </>
  ),
  children: measures.map((measure) => nodeOf(measure, [], t)),
});

function Label({ code, title }: { readonly code: string | null; readonly title: string }) {
  return (
    <>
      <Code code={code} />
      <span>{title}</span>
    </>
  );
}
