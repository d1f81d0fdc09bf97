import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, type KeptNote, type NoteGroup, type Preview } from './desk/merge-questions.js';
import { useMergeScene } from './desk/merge-scene.js';

interface NotesProps<Note> {
  readonly notes: readonly Note[];
  /** Kinds of notes that are told in another way. */
  readonly more?: ReactNode;
}

export function MergeAsked({ notes }: NotesProps<Preview['conflicts'][number]>) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const groups = grouped(notes.map((conflict) => ({ ...conflict, what: conflict.reason })));
  return (
    <Notes title={t('preview.askedTitle')} isEmpty={groups.length === 0}>
      {groups.map((group) => (
        <Group key={group.what} group={group} name={say(`reason.${group.what}`)} count={countOfTexts(group)} />
      ))}
    </Notes>
  );
}

export function MergeTaken({ notes, more }: NotesProps<Preview['taken'][number]>) {
  const { t } = useTranslation('merge');
  const groups = grouped(notes);
  return (
    <Notes title={t('preview.takenTitle')} isEmpty={groups.length === 0 && !more}>
      {groups.map((group) => (
        <Group key={group.what} group={group} name={t(`takenAs.${group.what}`)} count={group.items.length} />
      ))}
      {more}
    </Notes>
  );
}

export function MergeKept({ notes, more }: NotesProps<KeptNote>) {
  const { t } = useTranslation('merge');
  const { say } = useMergeScene();
  const groups = grouped(notes);
  return (
    <Notes title={t('preview.keptTitle')} isEmpty={groups.length === 0 && !more}>
      {more}
      {groups.map((group) => (
        <Group key={group.what} group={group} name={say(`keptAs.${group.what}`)} count={group.items.length} />
      ))}
    </Notes>
  );
}

interface SectionProps {
  readonly title: string;
  readonly isEmpty: boolean;
  readonly children: ReactNode;
}

/** What happens to which items: the kinds with their number first, the items behind them. */
function Notes({ title, isEmpty, children }: SectionProps) {
  const { t } = useTranslation('merge');
  return (
    <section className="stack stack--tight">
      <h2>{title}</h2>
      {isEmpty && <p className="quiet">{t('preview.nothing')}</p>}
      {children}
    </section>
  );
}

const countOfTexts = ({ items }: NoteGroup<string>) => items.reduce((sum, { fields }) => sum + fields.length, 0);

interface GroupProps {
  readonly group: NoteGroup<string>;
  readonly name: string;
  readonly count: number;
}

function Group({ group: { items }, name, count }: GroupProps) {
  const { t } = useTranslation('merge');
  return (
    <MergeNoteGroup name={name} count={count}>
      <ul role="list" className="link-list">
        {items.map((item) => (
          <li key={item.itemId}>
            <span>{item.name}</span>
            <span className="quiet small">{item.fields.map((field) => t(`field.${field as 'title'}`)).join(', ')}</span>
          </li>
        ))}
      </ul>
    </MergeNoteGroup>
  );
}

/** One kind of what happens: its number and name, and behind them what it is about. */
export function MergeNoteGroup({ name, count, children }: Omit<GroupProps, 'group'> & { readonly children: ReactNode }) {
  return (
    <details className="merge-notes">
      <summary>
        <span className="number">{count}</span> {name}
      </summary>
      {children}
    </details>
  );
}
