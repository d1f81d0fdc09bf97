import { Marked } from './WordDiff.js';
import type { Segment } from './word-diff.js';

/** A difference the server has computed already. */
export function WordSpans({ spans }: { readonly spans: readonly Segment[] }) {
  return (
    <span className="word-diff">
      {spans.map(({ kind, text }, index) => (
        <Marked key={index} segment={{ kind, text }} />
      ))}
    </span>
  );
}
