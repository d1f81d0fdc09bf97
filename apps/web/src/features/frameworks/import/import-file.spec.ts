import { issuesIn } from './import-file.js';

describe('what the server says about a file', () => {
  it.each([
    ['every issue with its place', { issues: [{ path: 'Ziele!B7', message: 'fehlt' }] }, [{ path: 'Ziele!B7', message: 'fehlt' }]],
    ['one sentence', { message: 'zu groß' }, [{ path: '', message: 'zu groß' }]],
    ['nothing readable', null, []],
    ['something else', { code: 'X' }, []],
  ])('is %s', (_, body, issues) => {
    expect(issuesIn(body)).toEqual(issues);
  });
});
