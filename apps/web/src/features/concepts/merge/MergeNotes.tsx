import { useTranslation } from 'react-i18next';
import type { NoteGroup } from './merge-questions.js';

interface MergeNotesProps<What extends string> {
  readonly title: string;
  readonly groups: readonly NoteGroup<What>[];
  readonly name: (what: What) => string;
  /** What the number counts: the items, or every question about them. */
  readonly counting?: 'items' | 'questions';
}

/** What happens to which items: the kinds with their number first, the items behind them. */
export function MergeNotes<What extends string>({ title, groups, name, counting = 'items' }: MergeNotesProps<What>) {
  const { t } = useTranslation('merge');
  return (
    <section className="stack stack--tight">
      <h2>{title}</h2>
      {groups.length === 0 && <p className="quiet">{t('preview.nothing')}</p>}
      {groups.map(({ what, items }) => (
        <details key={what} className="merge-notes">
          <summary>
            <span className="number">
              {counting === 'items' ? items.length : items.reduce((sum, { fields }) => sum + fields.length, 0)}
            </span>{' '}
            {name(what)}
          </summary>
          <ul role="list" className="link-list">
            {items.map((item) => (
              <li key={item.itemId}>
                <span>{item.name}</span>
                <span className="quiet small">{item.fields.map((field) => t(`field.${field as 'title'}`)).join(', ')}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
