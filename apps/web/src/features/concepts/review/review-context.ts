import { createContext, use } from 'react';
import type { UseQueryResponse } from 'urql';
import type { ConceptCommentsQuery } from '../../../graphql/graphql.js';
import type { Thread } from './review-threads.js';

interface Review {
  readonly query: UseQueryResponse<ConceptCommentsQuery, object>;
  readonly threads: readonly Thread[];
  readonly mayComment: boolean;
}

/** The talk on the revision that is shown; null for readers it is hidden from. */
export const ReviewContext = createContext<Review | null>(null);

export const useReview = () => use(ReviewContext);

/** An empty talk names no type, and settling names another one. */
export const commentsContext = { additionalTypenames: ['ConceptThread', 'ConceptComment', 'SettledThread'] };
