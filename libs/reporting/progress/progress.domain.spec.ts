import { changesOf } from './changes.domain.js';
import { decisionsNeeded } from './decisions-needed.domain.js';
import { headline } from './headline.domain.js';
import { type ApplicationRow, type ConceptChangeRow, countsOf, sumsOf } from './progress.domain.js';

const application = (changes: Partial<ApplicationRow> = {}): ApplicationRow => ({
  id: 'a1',
  receiptNumber: 'KW-2018-0001',
  title: 'Sprechstunden',
  state: 'ready',
  programmeTitle: 'Programm',
  requestedCents: 1_200_000,
  grantedCents: null,
  updatedAt: '2018-04-09T08:00:00.000Z',
  ...changes,
});
const counts = (decided: number, total: number) => ({ decided, total, open: total - decided });
const say = (decided: number, adoptedOn: string | null, applications: ApplicationRow[], locale: 'de' | 'en' = 'de') =>
  headline({ place: 'Melle', counts: counts(decided, 120), adoptedOn, applications, seesDrafts: true }, locale);

describe('the headline', () => {
  it.each([
    [0, null, [], 'Melle hat über sein örtliches Konzept noch nicht zu entscheiden begonnen; ein Förderantrag ist nicht gestellt.'],
    [
      15,
      null,
      [application({ state: 'draft', receiptNumber: null })],
      'Melle hat über 15 von 120 Zielen und Maßnahmen entschieden; ein Förderantrag ist in Arbeit.',
    ],
    [
      120,
      null,
      [application()],
      'Melle hat über alle 120 Ziele und Maßnahmen entschieden, der Beschluss des Rates steht aus; 12.000,00\u00a0€ Förderung sind beantragt.',
    ],
    [
      120,
      '2018-03-22',
      [application({ state: 'granted', grantedCents: 900_000 }), application()],
      'Melle hat sein örtliches Konzept am 22. März 2018 beschlossen; 9.000,00\u00a0€ Förderung sind bewilligt.',
    ],
    [
      15,
      null,
      [application({ state: 'refused' })],
      'Melle hat über 15 von 120 Zielen und Maßnahmen entschieden; ein Förderantrag ist nicht gestellt.',
    ],
  ])('%#: %s decided, adopted %s', (decided, adoptedOn, applications, sentence) => {
    expect(say(decided, adoptedOn, applications)).toBe(sentence);
  });

  it('claims nothing about drafts the reader cannot see', () => {
    const standing = { place: 'Melle', counts: counts(0, 120), adoptedOn: null, applications: [], seesDrafts: false };
    expect(headline(standing, 'de')).toBe('Melle hat noch kein beschlossenes örtliches Konzept; ein Förderantrag ist nicht gestellt.');
  });

  it('speaks English too', () => {
    expect(say(15, null, [application()], 'en')).toBe(
      'Melle has decided on 15 of 120 goals and measures; €12,000.00 of funding are applied for.',
    );
    expect(say(120, '2018-03-22', [], 'en')).toBe(
      'Melle adopted its local concept on 22 March 2018; no application for funding has been made.',
    );
  });
});

describe('figures', () => {
  it('count the fields together', () => {
    const field = { code: '1', title: 'Aufenthalt', adopted: 1, adapted: 1, omitted: 0, own: 0 };
    expect(
      countsOf([
        { ...field, total: 5, decided: 2 },
        { ...field, total: 7, decided: 7 },
      ]),
    ).toEqual({ total: 12, decided: 9, open: 3 });
  });

  it('leave out what was refused or withdrawn', () => {
    const rows = [
      application(),
      application({ state: 'refused' }),
      application({ state: 'withdrawn' }),
      application({ state: 'granted', grantedCents: 1 }),
    ];
    expect(sumsOf(rows)).toEqual({ requestedCents: 2_400_000, grantedCents: 1 });
  });
});

describe('decisions needed', () => {
  it('are applications to sign and a concept that is ready for the council', () => {
    const waiting = application({ state: 'awaiting_sign_off' });
    const needed = decisionsNeeded([waiting, application()], 'before_council', '2018-04-01T08:00:00.000Z', 'de');
    expect(needed.map(({ kind, applicationId, since }) => [kind, applicationId, since])).toEqual([
      ['sign_off', 'a1', '2018-04-09T08:00:00.000Z'],
      ['adopt_concept', null, '2018-04-01T08:00:00.000Z'],
    ]);
    expect(decisionsNeeded([], 'draft', '2018-04-01T08:00:00.000Z', 'de')).toEqual([]);
    expect(decisionsNeeded([], 'adopted', '2018-04-01T08:00:00.000Z', 'de')).toEqual([]);
  });
});

describe('changes', () => {
  const event = { applicationId: 'a1', at: '2018-04-09T08:00:00.000Z', actor: 'Łukasz', action: 'submit', title: 'Sprechstunden' };
  const decision: ConceptChangeRow = {
    itemId: 'i1',
    at: '2018-04-09T09:00:00.000Z',
    actor: null,
    code: '1.1.1',
    title: 'Erstorientierung',
    stance: 'adapted',
  };

  it('come together, the newest first, at most ten', () => {
    expect(changesOf([event], [decision], '/konzept', 'de')).toEqual([
      { at: decision.at, actor: null, text: '„1.1.1 Erstorientierung“ angepasst', linkPath: '/konzept/i1' },
      { at: event.at, actor: 'Łukasz', text: 'Antrag „Sprechstunden“ eingereicht', linkPath: '/foerderung/a1' },
    ]);
    expect(
      changesOf(
        Array.from({ length: 20 }, () => event),
        [],
        '/konzept',
        'en',
      ),
    ).toHaveLength(10);
  });

  it('name an application without a title, and pass an act they do not know', () => {
    expect(changesOf([{ ...event, title: '', action: 'create' }], [], '/konzept', 'en')[0]?.text).toBe('Application “untitled” begun');
    expect(changesOf([{ ...event, action: 'paid' }], [], '/konzept', 'de')[0]?.text).toBe('Sprechstunden');
  });
});
