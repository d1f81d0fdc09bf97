import { forgetKept, kept } from './kept.js';

describe('kept input', () => {
  it('comes back after a reload and is gone once forgotten', () => {
    const storage = memory();
    storage.setItem('other', 'stays');
    kept('account:item', storage).write({ text: 'Łukasz' });
    expect(kept('account:item', storage).read()).toEqual({ text: 'Łukasz' });
    expect(kept('another:item', storage).read()).toBeNull();
    forgetKept(storage);
    expect(kept('account:item', storage).read()).toBeNull();
    expect(storage.getItem('other')).toBe('stays');
  });
});

function memory(): Storage {
  const methods = {
    getItem(this: Record<string, string>, name: string) {
      return Object.hasOwn(this, name) ? (this[name] ?? null) : null;
    },
    setItem(this: Record<string, string>, name: string, value: string) {
      this[name] = value;
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name];
    },
  };
  return Object.create(methods) as Storage;
}
