import { changedRows } from './changed-rows.domain.js';

const row = (id: string, title: string, tags: readonly string[] = []) => ({ id, title, tags });

describe('what has to be written', () => {
  const before = [row('a', 'Ankommen'), row('b', 'Bildung', ['x']), row('c', 'Chancen')];

  it('is nothing when nothing changed, whatever the order of the columns', () => {
    const same = before.map(({ id, title, tags }) => ({ tags, title, id }));
    expect(changedRows(before, same, ['id'])).toEqual({ gone: [], rewritten: [], added: [] });
  });

  it('is what came, what went and what reads differently now', () => {
    const after = [row('a', 'Ankommen'), row('b', 'Bildung', ['y']), row('d', 'Dialog')];
    expect(changedRows(before, after, ['id'])).toEqual({ gone: [before[2]], rewritten: [after[1]], added: [after[2]] });
  });

  it('knows rows by all parts of their key', () => {
    const links = [{ indicator: 'k', item: 'a' }];
    const added = [{ indicator: 'k', item: 'b' }];
    expect(changedRows(links, added, ['indicator', 'item'])).toEqual({ gone: links, rewritten: [], added });
  });
});
