import type { ConceptRevisionsQuery } from '../../../graphql/graphql.js';

export type Revision = ConceptRevisionsQuery['conceptRevisions'][number];
export type Standing = 'draft' | 'internal_review' | 'before_council' | 'inForce' | 'superseded';

/** Of what a council adopted, the newest holds; `revisions` come newest first. */
export function standingOf({ id, state }: Revision, revisions: readonly Revision[]): Standing {
  if (state !== 'adopted') return state;
  return revisions.find((revision) => revision.state === 'adopted')?.id === id ? 'inForce' : 'superseded';
}

/** The newest revision is read where the concept is worked on, older ones under their own address. */
export function addressOf({ id }: Revision, revisions: readonly Revision[], conceptAddress: string): string {
  return revisions[0]?.id === id ? conceptAddress : `${conceptAddress}/fassungen/${id}`;
}

export const differenceAddress = (conceptAddress: string, fromId: string, toId: string) =>
  `${conceptAddress}/fassungen/unterschied/${fromId}/${toId}`;
