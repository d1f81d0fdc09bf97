import { inMeetingOrder, likelyResolution, missingBefore, outcomeOf, presented, type CouncilRecord, type Standing } from './way.js';

const today = '2018-04-16';

const record = (over: Partial<CouncilRecord>): CouncilRecord => ({
  __typename: 'CouncilRecord',
  id: 'r',
  kind: 'consultation',
  revision: 1,
  releaseNumber: null,
  body: 'Rat',
  bodyKind: 'council',
  date: '2018-04-12',
  paperNumber: null,
  result: null,
  note: null,
  url: null,
  origin: null,
  version: 1,
  frozen: false,
  corrections: [],
  ...over,
});

const standing = (state: Standing['state'], open = 0) =>
  ({ state, revision: 1, counts: { __typename: 'DecisionCounts', decided: 1, open, total: open + 1 } }) as const;

const missing = (part: Partial<Parameters<typeof missingBefore>[0]>) =>
  missingBefore({ standing: standing('draft'), openComments: 0, merging: false, consultations: [], today, ...part }).map(
    ({ what, count }) => [what, count],
  );

describe('what is missing before the next step', () => {
  it('are open items before the review, open comments too before the council', () => {
    expect(missing({ standing: standing('draft', 3), openComments: 2 })).toEqual([['undecided', 3]]);
    expect(missing({ standing: standing('internal_review', 3), openComments: 2 })).toEqual([
      ['undecided', 3],
      ['comments', 2],
    ]);
    expect(missing({ standing: standing('internal_review') })).toEqual([]);
  });

  it('is a meeting of the council before the resolution, or its result', () => {
    const before = standing('before_council');
    expect(missing({ standing: before })).toEqual([['meeting', 1]]);
    expect(missing({ standing: before, consultations: [record({ date: '2018-05-17' }), record({ revision: 2 })] })).toEqual([
      ['meeting', 1],
    ]);
    expect(missing({ standing: before, consultations: [record({})] })).toEqual([['result', 1]]);
    expect(missing({ standing: before, consultations: [record({ result: 'approved' })] })).toEqual([]);
    expect(missing({ standing: before, consultations: null })).toEqual([]);
  });
});

describe('the resolution a mayor is about to record', () => {
  it('comes from the latest meeting of the council that approved or has no result yet', () => {
    const records = [
      record({ id: 'ahead', date: '2018-05-17' }),
      record({ id: 'later', date: '2018-04-13', result: 'postponed' }),
      record({ id: 'this', date: '2018-04-12', result: 'approved' }),
      record({ id: 'earlier', date: '2018-03-01' }),
      record({ id: 'committee', date: '2018-04-14', bodyKind: 'committee' }),
    ];
    expect(likelyResolution(records, 1, today)?.id).toBe('this');
    expect(likelyResolution(records, 2, today)).toBeNull();
  });
});

describe('a meeting', () => {
  it('is planned, waits for its result, or has one', () => {
    expect(outcomeOf(record({ date: '2018-05-17' }), today)).toBe('planned');
    expect(outcomeOf(record({ date: today }), today)).toBe('open');
    expect(outcomeOf(record({ result: 'noted' }), today)).toBe('noted');
  });
});

describe('the presentation of the framework', () => {
  it('was held first where it was held, is planned, or is not in sight', () => {
    const [held, ahead] = [record({ id: 'held' }), record({ id: 'ahead', date: '2018-05-03' })];
    expect(presented([ahead, record({ id: 'second', date: today }), held], today)).toMatchObject({ kind: 'held', record: { id: 'held' } });
    expect(presented([ahead], today)).toMatchObject({ kind: 'planned', record: { id: 'ahead' } });
    expect(presented([], today)).toEqual({ kind: 'none' });
  });
});

describe('a release that is taken over only in part', () => {
  it('is to be finished before the review and before the council, where nothing of it can be decided any more', () => {
    expect(missing({ merging: true })).toEqual([['merge', 1]]);
    expect(missing({ standing: standing('internal_review'), merging: true })).toEqual([['merge', 1]]);
    expect(missing({ standing: standing('adopted'), merging: true })).toEqual([]);
  });
});

describe('the meetings of a trail', () => {
  it('stand from committee to council, those about the newest revision first', () => {
    const trail = [
      record({ id: 'council 2', revision: 2, date: '2018-06-21' }),
      record({ id: 'committee 2', revision: 2, date: '2018-06-05' }),
      record({ id: 'council 1', date: '2018-04-12' }),
      record({ id: 'committee 1', date: '2018-03-20' }),
    ];
    expect(inMeetingOrder(trail).map(({ id }) => id)).toEqual(['committee 2', 'council 2', 'committee 1', 'council 1']);
  });
});
