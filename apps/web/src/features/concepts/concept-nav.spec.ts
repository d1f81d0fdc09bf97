import { currentEntry, entriesFor } from './concept-nav.js';

const names = (reader: Parameters<typeof entriesFor>[0]) => entriesFor(reader).map(({ name }) => name);

describe('the pages of a concept', () => {
  it('are open to everybody who reads it', () => {
    for (const reader of [{ role: 'mayor', own: true } as const, { role: 'district_planner', own: false } as const])
      expect(names(reader)).toEqual(expect.arrayContaining(['concept', 'revisions']));
  });

  it.each([
    ['/konzept', '/konzept', 'concept'],
    ['/konzept', '/konzept/0190-an-item', 'concept'],
    ['/konzept', '/konzept/fassungen', 'revisions'],
    ['/konzept', '/konzept/fassungen/unterschied/1/2', 'revisions'],
    ['/konzepte/melle', '/konzepte/melle/fassungen', 'revisions'],
  ])('%s: %s belongs to %s', (address, pathname, name) => {
    expect(currentEntry(address, pathname)).toBe(name);
  });
});
