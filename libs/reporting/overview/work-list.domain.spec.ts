import type { AppliedRow, ConceptWorkRow } from './overview-rows.domain.js';
import { daysOf } from './figures.domain.js';
import { lostByApplication, type Work, workOf } from './work-list.domain.js';

const days = daysOf('2018-04-16');
const deadline = { id: 'p1', title: 'Auf- und Ausbau', from: '2018-04-01', until: '2018-06-30' };
const application = (part: Partial<AppliedRow> = {}): AppliedRow => ({
  id: 'a1',
  programmeId: 'p1',
  receiptNumber: null,
  title: 'Sprechstunden',
  state: 'draft',
  programmeTitle: 'Auf- und Ausbau',
  requestedCents: 1_200_000,
  grantedCents: null,
  updatedAt: '2018-04-09T08:00:00.000Z',
  ...part,
});
const conceptWork = (part: Partial<ConceptWorkRow> = {}): ConceptWorkRow => ({
  standsSince: '2018-04-02T08:00:00.000Z',
  newerRelease: null,
  mergeSince: null,
  openComments: 0,
  oldestOpenComment: null,
  comparable: true,
  decidedChange: 3,
  ownWordsChange: 1,
  commentsChange: -2,
  ...part,
});
const nothing: Work = {
  state: 'adopted',
  counts: { decided: 120, open: 0, total: 120 },
  work: conceptWork(),
  consultations: [],
  proposals: [],
  documents: [],
  applications: [],
  deadlines: [],
  lost: new Map(),
};
const listOf = (part: Partial<Work>) => workOf({ ...nothing, ...part }, days, 'de');
const linesOf = (part: Partial<Work>) => listOf(part).map(({ group, title, linkPath }) => [group, title, linkPath]);

describe('the work list', () => {
  const half = { decided: 15, open: 105, total: 120 };
  const all = { decided: 120, open: 0, total: 120 };

  it.each<[string, Partial<Work>, string[][]]>([
    ['holds nothing when nothing is to be done', {}, []],
    [
      'of a fresh municipality asks for its first decisions',
      { state: 'draft', counts: { decided: 0, open: 120, total: 120 }, work: undefined },
      [['work', 'Über 120 Ziele und Maßnahmen entscheiden', '/konzept?haltung=undecided']],
    ],
    [
      'asks for the review when all is decided',
      { state: 'draft', counts: all },
      [['approval', 'Örtliches Konzept zur Durchsicht geben', '/konzept/durchsicht']],
    ],
    ['waits for the council', { state: 'before_council', counts: half }, [['approval', 'Örtliches Konzept', '/konzept/beratungsfolge']]],
    [
      'names a new release',
      { work: conceptWork({ newerRelease: 2 }) },
      [['work', 'Fassung 2 des Rahmenkonzepts übernehmen', '/konzept/zusammenfuehren']],
    ],
    [
      'leaves a new release aside while the council has the concept',
      { state: 'before_council', work: conceptWork({ newerRelease: 2 }) },
      [['approval', 'Örtliches Konzept', '/konzept/beratungsfolge']],
    ],
    [
      'goes on with a merge instead of naming the release again',
      { work: conceptWork({ newerRelease: 2, mergeSince: '2018-04-01T08:00:00.000Z' }) },
      [['work', 'Neue Fassung des Rahmenkonzepts weiter übernehmen', '/konzept/zusammenfuehren']],
    ],
    ['counts open comments', { work: conceptWork({ openComments: 1 }) }, [['work', 'Einen Kommentar klären', '/konzept/durchsicht']]],
    [
      'leads from an application to the items that the concept lost',
      { applications: [application({ state: 'returned', receiptNumber: 'KW-1' })], lost: new Map([['a1', 2]]) },
      [
        ['approval', 'Antrag „Sprechstunden“ überarbeiten', '/foerderung/a1'],
        ['work', 'Antrag „Sprechstunden“: Bezug zum Konzept klären', '/foerderung/a1/bearbeiten/massnahmen'],
      ],
    ],
    ['says nothing of what the district examines', { applications: [application({ state: 'ready' })] }, []],
    [
      'tells what arrived, the latest first, and forgets it after two weeks',
      {
        applications: [
          application({ state: 'granted', grantedCents: 900_000 }),
          application({ id: 'a2', state: 'refused', updatedAt: '2018-04-01T08:00:00.000Z' }),
        ],
        proposals: [{ id: 'v1', title: 'Erstorientierung', state: 'declined', at: '2018-04-12T08:00:00.000Z' }],
        documents: [{ filename: 'konzept.pdf', failed: false, at: '2018-04-10T08:00:00.000Z' }],
      },
      [
        ['news', 'Vorschlag „Erstorientierung“ nicht aufgegriffen', '/konzept/vorschlaege/v1'],
        ['news', 'konzept.pdf', '/konzept/dokumente'],
        ['news', 'Antrag „Sprechstunden“ bewilligt', '/foerderung/a1'],
      ],
    ],
  ])('%s', (_, part, lines) => {
    expect(linesOf(part)).toEqual(lines);
  });

  it('begins with approvals and dates, the next date first', () => {
    const entries = listOf({
      state: 'draft',
      counts: half,
      deadlines: [deadline, { ...deadline, id: 'p2', title: 'Ehrenamt', from: '2018-05-01', until: '2018-07-31' }],
      consultations: [{ body: 'Sozialausschuss', date: '2018-05-03' }],
      applications: [application({ programmeId: 'p3', state: 'signed_off' })],
    });
    expect(entries.map(({ group, due }) => [group, due])).toEqual([
      ['approval', null],
      ['date', '2018-05-01'],
      ['date', '2018-05-03'],
      ['date', '2018-06-30'],
      ['work', null],
    ]);
  });

  it('names the deadline of a programme at the application that was begun in it, and only until it is submitted', () => {
    expect(listOf({ deadlines: [deadline], applications: [application()] })).toMatchObject([{ group: 'work', due: '2018-06-30' }]);
    const returned = application({ state: 'returned', receiptNumber: 'KW-1' });
    expect(listOf({ deadlines: [deadline], applications: [returned] })).toMatchObject([{ group: 'approval', due: null }]);
  });

  it('speaks English too', () => {
    const [entry] = workOf({ ...nothing, applications: [application({ state: 'signed_off', title: '' })] }, days, 'en');
    expect(entry).toMatchObject({ title: 'Submit the application “untitled”', note: 'It is signed off and not submitted yet.' });
  });
});

it('items an application serves are lost when the concept omits or no longer knows them', () => {
  const served = ['i1', 'i2', 'i3'].map((itemId) => ({ applicationId: 'a1', itemId }));
  const standing = (id: string, is: 'in_concept' | 'omitted' | 'gone') => ({ id, standing: is });
  expect(lostByApplication(served, [standing('i1', 'omitted'), standing('i2', 'gone'), standing('i3', 'in_concept')])).toEqual(
    new Map([['a1', 2]]),
  );
});
