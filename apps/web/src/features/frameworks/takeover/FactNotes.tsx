import { useTranslation } from 'react-i18next';
import type { FactPartsFragment as Fact } from '../../../graphql/graphql.js';
import { MergeNoteGroup } from '../../concepts/merge/MergeNotes.js';
import { useValueWording } from '../releases/useValueWording.js';
import { byEntry } from './by-entry.js';

interface FactNotesProps {
  /** Whether they follow the other district, or stay though it changed them, too. */
  readonly as: 'taken' | 'kept';
  readonly facts: readonly Fact[];
  readonly origin: string;
}

/** Nothing where there is none, so that a section knows whether it is empty. */
export function factNotes(as: FactNotesProps['as'], facts: readonly Fact[], origin: string) {
  return facts.length > 0 && <FactNotes as={as} facts={facts} origin={origin} />;
}

/** Numbers, places and figures, about which nobody is asked: both values are named. */
function FactNotes({ as, facts, origin }: FactNotesProps) {
  const { t } = useTranslation('takeover');
  const [moved, changed] = [facts.filter(({ kind }) => kind === 'moved'), facts.filter(({ kind }) => kind !== 'moved')];
  const groups = [
    { name: t(`facts.${as}.moved`), facts: moved },
    { name: t(`facts.${as}.changed`), facts: changed },
  ].filter((group) => group.facts.length > 0);
  return groups.map(({ name, facts: alike }) => (
    <MergeNoteGroup key={name} name={name} count={byEntry(alike).length}>
      <ul role="list" className="merge-facts">
        {byEntry(alike).map((entry) => (
          <Entry key={entry[0].itemId} as={as} facts={entry} origin={origin} />
        ))}
      </ul>
    </MergeNoteGroup>
  ));
}

function Entry({ facts, ...props }: Omit<FactNotesProps, 'facts'> & { readonly facts: ReturnType<typeof byEntry>[number] }) {
  const kinds = useTranslation('releases').t;
  const [first] = facts;
  return (
    <li>
      <span>
        {first.code} {first.title} <span className="quiet small">{kinds(`entry.${first.itemKind}`)}</span>
      </span>
      <ul role="list" className="small">
        {facts.map((fact) => (
          <li key={fact.field ?? 'place'}>{fact.kind === 'moved' ? <Place fact={fact} {...props} /> : <Value fact={fact} {...props} />}</li>
        ))}
      </ul>
    </li>
  );
}

interface OneFactProps extends Omit<FactNotesProps, 'facts'> {
  readonly fact: Fact;
}

function Value({ as, fact: { field, before, after }, origin }: OneFactProps) {
  const { t } = useTranslation('takeover');
  const releases = useTranslation('releases').t;
  const said = useValueWording(field);
  const inWords = (value: string | null) => said(value) || releases('difference.nothing');
  const name = releases(`attribute.${field as 'title'}`, { defaultValue: field ?? '' });
  return t(`facts.${as}.value`, { name, here: inWords(before), there: inWords(after), origin });
}

function Place({ as, fact: { beforeParent, afterParent }, origin }: OneFactProps) {
  const { t } = useTranslation('takeover');
  const releases = useTranslation('releases').t;
  if (beforeParent === afterParent) return t(`facts.${as}.order`, { origin });
  const top = releases('difference.top');
  return t(`facts.${as}.place`, { here: beforeParent ?? top, there: afterParent ?? top, origin });
}
