import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { FrameworkDraftMarkDocument } from '../../../graphql/graphql.js';
import type { Draft } from './draft-tree.js';

const freshForMs = 20_000;

/**
 * Others may be at the same draft: now and then, and whenever somebody comes back to the page, its mark is asked for, and what they saved is
 * read as soon as the mark is another one.
 */
export function useFreshness({ mark }: Draft, refresh: () => void) {
  const client = useClient();
  // Reading the draft itself says on the page that there is no connection, and later that there is one again.
  const lost = useRef(false);
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      const { data, error } = await client.query(FrameworkDraftMarkDocument, {}, { requestPolicy: 'network-only' }).toPromise();
      const regained = lost.current;
      lost.current = error !== undefined;
      if (error || regained || data?.frameworkDraftMark !== mark) refresh();
    };
    const whenSeen = () => void look();
    const timer = setInterval(whenSeen, freshForMs);
    window.addEventListener('focus', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('focus', whenSeen);
    };
  }, [client, mark, refresh]);
}
