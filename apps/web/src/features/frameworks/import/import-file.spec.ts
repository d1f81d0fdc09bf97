import { messageOf, outcomeOf, placeOfIssue, stageIn, stepOf } from './import-file.js';

describe('what the server says about a file', () => {
  it.each([
    ['every issue with its place', { issues: [{ path: 'Ziele!B7', message: 'fehlt' }] }, [{ path: 'Ziele!B7', message: 'fehlt' }]],
    ['one sentence', { message: 'zu groß' }, [{ path: '', message: 'zu groß' }]],
  ])('is %s', (_, body, issues) => {
    expect(outcomeOf(422, JSON.stringify(body))).toEqual({ kind: 'refused', issues });
  });

  it('is nothing one can read when the server fails', () => {
    expect(outcomeOf(500, '{"code":"X"}')).toEqual({ kind: 'failed' });
    expect(outcomeOf(200, '{"stage":"writing"}\n{"status":500,"body":{"code":"X"}}\n')).toEqual({ kind: 'failed' });
  });

  it.each([
    [502, '<html>'],
    [200, ''],
    [200, '{"stage":"reading"}\n{"stage":"writing"}\n'],
    [200, '{"stage":"reading"}\n{"status":200,"bo'],
  ])('is not known when the connection broke off: %i %j', (status, text) => {
    expect(outcomeOf(status, text)).toEqual({ kind: 'lost' });
  });

  it('is an answer when it went well', () => {
    const answer = { dryRun: true, changed: false, header: [], changes: [] };
    expect(outcomeOf(200, JSON.stringify(answer))).toEqual({ kind: 'read', answer });
    const lines = `{"stage":"reading"}\n${JSON.stringify({ status: 200, body: answer })}\n`;
    expect(outcomeOf(200, lines)).toEqual({ kind: 'read', answer });
  });

  it('tells in between what is being done', () => {
    expect(stageIn('')).toBeNull();
    expect(stageIn('{"stage":"reading"}\n{"stage":"check')).toBe('reading');
    expect(stageIn('{"stage":"reading"}\n{"stage":"checking"}\n')).toBe('checking');
    expect(stageIn('{"stage":"reading"}\n{"status":200,"body":{}}\n')).toBeNull();
    expect(stepOf({ kind: 'sending', share: 0.5 }, true)).toEqual({ step: 1, count: 4, share: 0.125 });
    expect(stepOf({ kind: 'writing' }, false)).toEqual({ step: 5, count: 5, share: 0.8 });
  });

  it.each([
    ['Ziele!D3', { sheet: 'Ziele', column: 'D', row: '3' }],
    ['Maßnahmen!AA120', { sheet: 'Maßnahmen', column: 'AA', row: '120' }],
    ['Ziele!7', { sheet: 'Ziele', column: '', row: '7' }],
    ['Aufgabenfelder', null],
    ['fields.0.title', null],
  ])('names the place %s', (path, place) => {
    expect(placeOfIssue({ path, message: '' })).toEqual(place);
  });

  it('says the place once', () => {
    expect(messageOf({ path: 'Ziele!D3', message: 'Ziele!D3: Diese Angabe fehlt.' })).toBe('Diese Angabe fehlt.');
    expect(messageOf({ path: '', message: 'Zu groß.' })).toBe('Zu groß.');
  });
});
