import { daysOf, figuresOf } from './figures.domain.js';

describe('the five figures', () => {
  const field = { code: '1', title: 'Aufenthalt', total: 12, decided: 9, adopted: 4, adapted: 2, omitted: 2, own: 1 };
  const history = { submitted: 2, submittedChange: 1, grantedChange: 900_000 };
  const work = { openComments: 4, comparable: true, decidedChange: 3, ownWordsChange: 1, commentsChange: -2 };
  const granted = {
    ...{ id: 'a1', receiptNumber: 'KW-2018-0001', title: 'Sprechstunden', state: 'granted', programmeTitle: 'Auf- und Ausbau' },
    ...{ requestedCents: 1_200_000, grantedCents: 900_000, updatedAt: '2018-04-09T08:00:00.000Z' },
  };

  it('carry their change since the month before', () => {
    expect(figuresOf([field], work, [granted], history)).toEqual({
      decided: { value: 9, total: 12, change: 3 },
      inOwnWords: { value: 3, total: null, change: 1 },
      openComments: { value: 4, total: null, change: -2 },
      submitted: { value: 2, total: null, change: 1 },
      granted: { cents: 900_000, change: 900_000 },
    });
  });

  it('claim no change when another revision or release was counted then', () => {
    const { decided, openComments, granted: sum } = figuresOf([field], { ...work, comparable: false }, [granted], history);
    expect([decided.change, openComments.change, sum.change]).toEqual([null, null, 900_000]);
  });

  it('are nothing before anything was begun', () => {
    expect(figuresOf([], undefined, [], undefined)).toMatchObject({
      decided: { value: 0, total: 0, change: 0 },
      granted: { cents: 0, change: 0 },
    });
  });
});

it.each([
  ['2018-04-16', '2018-03-16', '2018-04-02'],
  ['2018-03-31', '2018-02-28', '2018-03-17'],
  ['2018-01-05', '2017-12-05', '2017-12-22'],
])('on %s figures are compared with %s, and news reach back to %s', (today, since, newsSince) => {
  expect(daysOf(today)).toEqual({ today, since, newsSince });
});
