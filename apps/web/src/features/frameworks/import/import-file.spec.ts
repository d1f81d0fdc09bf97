import { messageOf, outcomeOf, placeOfIssue } from './import-file.js';

describe('what the server says about a file', () => {
  it.each([
    ['every issue with its place', { issues: [{ path: 'Ziele!B7', message: 'fehlt' }] }, [{ path: 'Ziele!B7', message: 'fehlt' }]],
    ['one sentence', { message: 'zu groß' }, [{ path: '', message: 'zu groß' }]],
  ])('is %s', (_, body, issues) => {
    expect(outcomeOf(422, JSON.stringify(body))).toEqual({ kind: 'refused', issues });
  });

  it('is nothing one can read when the server fails', () => {
    expect([outcomeOf(502, '<html>'), outcomeOf(500, '{"code":"X"}'), outcomeOf(200, '')]).toEqual(Array(3).fill({ kind: 'failed' }));
  });

  it('is an answer when it went well', () => {
    const answer = { dryRun: true, changed: false, header: [], changes: [] };
    expect(outcomeOf(200, JSON.stringify(answer))).toEqual({ kind: 'read', answer });
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
