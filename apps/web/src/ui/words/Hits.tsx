import { createContext, useContext, useMemo } from 'react';
import { hitsIn } from './search.js';
import './hits.css';

/** What is being searched for around here; empty when nothing is. */
export const SearchedFor = createContext('');

/** A text in which the words that are searched for are marked. */
export function Hits({ text }: { readonly text: string }) {
  const query = useContext(SearchedFor);
  const pieces = useMemo(() => hitsIn(query)(text), [query, text]);
  return pieces.map((piece, index) =>
    piece.hit ? (
      <mark key={index} className="hit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
