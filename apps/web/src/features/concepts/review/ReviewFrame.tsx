import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { ConceptCommentsDocument } from '../../../graphql/graphql.js';
import { commentsContext, ReviewContext } from './review-context.js';

interface ReviewFrameProps {
  /** Null for the newest revision. */
  readonly revisionId: string | null;
  /** Nobody outside the municipality reads the talk. */
  readonly inside: boolean;
  readonly mayComment: boolean;
  readonly children: ReactNode;
}

export function ReviewFrame({ revisionId, inside, mayComment, children }: ReviewFrameProps) {
  const query = useQuery({ query: ConceptCommentsDocument, variables: { revisionId }, pause: !inside, context: commentsContext });
  const threads = query[0].data?.conceptComments ?? [];
  return <ReviewContext value={inside ? { query, threads, mayComment } : null}>{children}</ReviewContext>;
}
