import { berlinDay, blockedBecause, programmeActions, resolutionIssues, windowAt, type Programme } from './programme.domain.js';

const programme: Programme = {
  id: 'p',
  code: 'KW-2018',
  title: 'Programm',
  budgetYear: 2018,
  budgetCents: 1_000,
  committedCents: 0,
  subjectToResolution: true,
  resolution: null,
  applicationFrom: '2018-04-01',
  applicationUntil: '2018-06-30',
  maximumGrantCents: null,
  maximumSharePercent: null,
  minimumOwnSharePercent: null,
  requiredConceptState: 'draft',
  costKinds: [],
};
const resolution = { body: 'Kreistag', date: '2018-03-12', paperNumber: null };
const all = () => true;

describe('programme', () => {
  it.each([
    ['2018-03-31', 'before'],
    ['2018-04-01', 'open'],
    ['2018-06-30', 'open'],
    ['2018-07-01', 'after'],
  ])('on %s the window is %s', (day, window) => {
    expect(windowAt(programme, day)).toBe(window);
  });

  it('counts days in Germany, in summer and in winter time', () => {
    expect(berlinDay('2018-06-30T22:00:00Z')).toBe('2018-07-01');
    expect(berlinDay('2018-12-31T22:59:59Z')).toBe('2018-12-31');
    expect(berlinDay('2018-12-31T23:00:00Z')).toBe('2019-01-01');
  });

  it('offers applications in the window and the resolution while it is missing', () => {
    expect(programmeActions(programme, all, '2018-04-09')).toEqual(['record_resolution', 'create_application']);
    expect(programmeActions({ ...programme, resolution }, all, '2018-04-09')).toEqual(['create_application']);
    expect(programmeActions(programme, (action) => action === 'create_application', '2018-07-01')).toEqual([]);
  });

  it('says in words what blocks it', () => {
    expect(blockedBecause(programme, '2018-04-09')).toHaveLength(1);
    expect(blockedBecause({ ...programme, resolution }, '2018-04-09')).toEqual([]);
    const closed = blockedBecause({ ...programme, resolution, committedCents: 1_000 }, '2018-07-01');
    expect(closed.map(({ de }) => de)).toEqual([
      'Die Antragsfrist ist am 30.06.2018 abgelaufen.',
      'Die Mittel des Programms sind ausgeschöpft.',
    ]);
    expect(blockedBecause({ ...programme, resolution }, '2018-03-31')[0]?.de).toBe('Anträge sind ab dem 01.04.2018 möglich.');
  });

  it.each([
    [resolution, []],
    [{ ...resolution, body: ' ' }, ['REQUIRED']],
    [{ ...resolution, date: '2018-04-10' }, ['IN_FUTURE']],
    [{ ...resolution, date: '2015-12-31' }, ['TOO_EARLY']],
    [{ ...resolution, date: '2016-01-01' }, []],
  ])('judges the resolution %j: %j', (recorded, codes) => {
    expect(resolutionIssues(recorded, programme, '2018-04-09').map(({ code }) => code)).toEqual(codes);
  });
});
