import { useMemo } from 'react';
import { useReview } from './review-context.js';
import { openByItem, type Thread } from './review-threads.js';

const none: readonly Thread[] = [];

/** Open comments per item of the concept that is shown. */
export function useOpenComments(): ReadonlyMap<string, number> {
  const threads = useReview()?.query[0].data?.conceptComments ?? none;
  return useMemo(() => openByItem(threads), [threads]);
}
