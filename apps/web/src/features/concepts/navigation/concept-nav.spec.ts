import { currentEntry, entriesFor } from './concept-nav.js';

const names = (reader: Parameters<typeof entriesFor>[0]) => entriesFor(reader).map(({ name }) => name);

describe('the pages of a concept', () => {
  it('are all open inside the municipality; the internal review is nobody else’s', () => {
    expect(names({ role: 'mayor', own: true })).toContain('review');
    expect(names({ role: 'district_planner', own: false })).not.toContain('review');
    expect(names({ role: 'district_planner', own: false })).toEqual(
      expect.arrayContaining(['concept', 'revisions', 'council', 'documents']),
    );
  });

  it.each([
    ['/konzept', '/konzept', 'concept'],
    ['/konzept', '/konzept/0190-an-item', 'concept'],
    ['/konzept', '/konzept/fassungen', 'revisions'],
    ['/konzept', '/konzept/fassungen/unterschied/1/2', 'revisions'],
    ['/konzepte/melle', '/konzepte/melle/fassungen', 'revisions'],
    ['/konzepte/melle', '/konzepte/melle/dokumente', 'documents'],
  ])('%s: %s belongs to %s', (address, pathname, name) => {
    expect(currentEntry(address, pathname)).toBe(name);
  });
});
