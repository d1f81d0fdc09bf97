import { changedRows } from './changed-rows.domain.js';

const row = (id: string, title: string, tags: readonly string[] = []) => ({ id, title, tags });

describe('what has to be written', () => {
  const before = [row('a', 'Ankommen'), row('b', 'Bildung', ['x']), row('c', 'Chancen')];

  it('is nothing when nothing changed, whatever the order of the columns', () => {
    const same = before.map(({ id, title, tags }) => ({ tags, title, id }));
    expect(changedRows(before, same, ['id'])).toEqual({ outdated: [], written: [] });
  });

  it('is what came, what went and what reads differently now', () => {
    const after = [row('a', 'Ankommen'), row('b', 'Bildung', ['y']), row('d', 'Dialog')];
    const { outdated, written } = changedRows(before, after, ['id']);
    expect(outdated.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(written.map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('knows rows by all parts of their key', () => {
    const links = [{ indicator: 'k', item: 'a' }];
    const { outdated, written } = changedRows(links, [{ indicator: 'k', item: 'b' }], ['indicator', 'item']);
    expect([outdated, written]).toEqual([links, [{ indicator: 'k', item: 'b' }]]);
  });
});
