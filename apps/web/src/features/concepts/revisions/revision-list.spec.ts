import { addressOf, standingOf, type Revision } from './revision-list.js';

const revision = (number: number, state: Revision['state']): Revision => ({
  __typename: 'ConceptRevision',
  id: `r${number}`,
  number,
  state,
  releaseNumber: 1,
  createdAt: '2018-03-13T09:00:00.000Z',
  adoptionOrigin: null,
  adoption: null,
});

const revisions = [revision(3, 'draft'), revision(2, 'adopted'), revision(1, 'adopted')];

describe('the revisions of a concept', () => {
  it('have one that holds: the newest adopted one', () => {
    expect(revisions.map((one) => standingOf(one, revisions))).toEqual(['draft', 'inForce', 'superseded']);
  });

  it('are read where they are worked on, or under their own address', () => {
    expect(revisions.map((one) => addressOf(one, revisions, '/konzept'))).toEqual([
      '/konzept',
      '/konzept/fassungen/r2',
      '/konzept/fassungen/r1',
    ]);
  });
});
