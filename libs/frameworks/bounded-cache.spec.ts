import { BoundedCache } from './bounded-cache.js';

describe('BoundedCache', () => {
  it('shares one load among those who come at the same time, and keeps it', async () => {
    const cache = new BoundedCache<string>(2);
    let loads = 0;
    const load = () => Promise.resolve(`load ${(loads += 1)}`);
    await expect(Promise.all([cache.get('a', load), cache.get('a', load)])).resolves.toEqual(['load 1', 'load 1']);
    await expect(cache.get('a', load)).resolves.toBe('load 1');
  });

  it('forgets what was not asked for longest', async () => {
    const cache = new BoundedCache<string>(2);
    const value = (key: string, text: string) => cache.get(key, () => Promise.resolve(text));
    await value('a', 'a1');
    await value('b', 'b1');
    await value('a', 'a2');
    await value('c', 'c1');
    await expect(value('a', 'a3')).resolves.toBe('a1');
    await expect(value('b', 'b2')).resolves.toBe('b2');
  });

  it('tries again after a failure', async () => {
    const cache = new BoundedCache<string>(2);
    await expect(cache.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await expect(cache.get('a', () => Promise.resolve('back'))).resolves.toBe('back');
  });
});
