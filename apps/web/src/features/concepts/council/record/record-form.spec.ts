import { formOf, inputOf } from './record-form.js';

describe('the form of a meeting', () => {
  it('begins with today and a committee', () => {
    expect(formOf(null, '2018-04-16')).toMatchObject({ body: '', bodyKind: 'committee', date: '2018-04-16', result: '' });
  });

  it('sends what was left empty as nothing', () => {
    const form = { ...formOf(null, '2018-04-16'), body: 'Rat', bodyKind: 'council', paperNumber: ' ', url: ' https://ris.example.de/1 ' };
    expect(inputOf(form)).toEqual({
      body: 'Rat',
      bodyKind: 'council',
      date: '2018-04-16',
      paperNumber: null,
      result: null,
      note: null,
      url: 'https://ris.example.de/1',
    });
  });

  it('gives a stored meeting back as it was', () => {
    const stored = {
      body: 'Rat',
      bodyKind: 'council',
      date: '2018-03-22',
      paperNumber: '7',
      result: 'approved',
      note: null,
      url: null,
    } as const;
    const record = {
      ...stored,
      __typename: 'CouncilRecord',
      id: 'r',
      kind: 'consultation',
      revision: 1,
      releaseNumber: null,
      origin: null,
      version: 2,
      frozen: false,
    } as const;
    expect(inputOf(formOf({ ...record, corrections: [] }, '2018-04-16'))).toEqual(stored);
  });
});
