import type { ReactNode } from 'react';
import { Badge, type Tone } from '../Badge.js';
import { WordSpans } from '../words/WordSpans.js';
import type { Segment } from '../words/word-diff.js';
import type { Changed, ChangedEntry, ChangeGroup } from './change-groups.js';
import './changes.css';

/** How the changes of one subject are put into words. */
export interface ChangeWording<Change extends Changed> {
  readonly place: (place: string) => string;
  readonly entry: (entry: ChangedEntry<Change>) => ReactNode;
  readonly kind: (change: Change) => string;
  /** What of the entry changed; null where the kind says it all. */
  readonly attribute: (change: Change) => string | null;
  readonly contents: (change: Change) => ReactNode;
}

interface ChangeGroupSectionProps<Change extends Changed> {
  readonly group: ChangeGroup<Change>;
  readonly wording: ChangeWording<Change>;
}

export function ChangeGroupSection<Change extends Changed>({ group: { place, entries }, wording }: ChangeGroupSectionProps<Change>) {
  return (
    <section className="stack stack--close">
      <h2>{wording.place(place)}</h2>
      {entries.map((entry) => (
        <article key={entry.itemId} className="changed-entry">
          <h3>{wording.entry(entry)}</h3>
          {entry.changes.map((change, index) => (
            <OneChange key={index} change={change} wording={wording} />
          ))}
        </article>
      ))}
    </section>
  );
}

const tones: Readonly<Record<string, Tone>> = { added: 'success', removed: 'danger' };

function OneChange<Change extends Changed>({ change, wording }: { readonly change: Change; readonly wording: ChangeWording<Change> }) {
  const attribute = wording.attribute(change);
  return (
    <div className="change">
      <div>
        <Badge tone={tones[change.kind] ?? 'neutral'} text={wording.kind(change)} />
      </div>
      <div className="stack stack--tight">
        {attribute && <p className="quiet small">{attribute}</p>}
        {wording.contents(change)}
      </div>
    </div>
  );
}

interface RewordedProps {
  readonly words: readonly Segment[];
  readonly before: string | null;
  readonly after: string | null;
  readonly nothing: string;
}

/** Word by word where it is a wording; what is none, a priority for example, changes as a whole. */
export function Reworded({ words, before, after, nothing }: RewordedProps) {
  const replaced = [
    { kind: 'removed', text: before ?? nothing },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: after ?? nothing },
  ] as const;
  return (
    <p className="prose">
      <WordSpans spans={words.length > 0 ? words : replaced} />
    </p>
  );
}
