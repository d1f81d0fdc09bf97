import { nobodysHash, PasswordHashing } from './password-hashing.js';

describe('hashing', () => {
  const hashing = new PasswordHashing();

  it('is argon2id with at least 19 MiB, salted', async () => {
    const [one, other] = await Promise.all([hashing.hash('moor acht kranich'), hashing.hash('moor acht kranich')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
    await expect(hashing.verify(one, 'moor acht kranich')).resolves.toBe(true);
    await expect(hashing.verify(one, 'moor acht kraniche')).resolves.toBe(false);
  });

  it('takes the same password however its accents were typed', async () => {
    const stored = await hashing.hash('Z\u00fcge im Nebel');
    await expect(hashing.verify(stored, 'Zu\u0308ge im Nebel')).resolves.toBe(true);
  });

  it('does the same work for an account that does not exist', async () => {
    const costs = (hashed: string) => /^\$argon2id\$[^$]+\$[^$]+\$/.exec(hashed)?.[0];
    expect(costs(nobodysHash)).toBe(costs(await hashing.hash('moor acht kranich')));
    await expect(hashing.verify(null, 'falsch geraten')).resolves.toBe(false);
    await expect(hashing.verify(null, '')).resolves.toBe(false);
  });

  it('works in turn and refuses a crowd instead of piling it up', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 80 }, () => hashing.verify(null, 'gedrängel')));
    const refused = crowd.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(80 - 2 - 64);
    await expect(hashing.verify(null, 'danach')).resolves.toBe(false);
  }, 30_000);
});
