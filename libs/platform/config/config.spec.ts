import { readFile } from 'node:fs/promises';
import { ConfigurationError, loadConfig } from './config.js';

const minimal = { DATABASE_URL: 'postgres://kreisweit_app:secret@db:5432/kreisweit' };

describe('loadConfig', () => {
  it('needs nothing but the database', () => {
    expect(loadConfig(minimal)).toMatchObject({ port: 3000, publicUrl: 'http://localhost:3000', smtpUrl: null, trustedProxies: [] });
  });

  it('puts the queue beside the database when nothing else is said', () => {
    expect(loadConfig(minimal).queueUrl).toBe('postgres://kreisweit_queue:secret@db:5432/kreisweit');
  });

  it('lists every wrong value at once', () => {
    const wrong = { PORT: 'eighty', QUEUE_URL: 'amqp://x', PUBLIC_URL: 'kreisweit', TRUSTED_PROXIES: '10.0.0.400', SESSION_HOURS: '0' };
    expect(problemsOf(wrong)).toEqual([
      'DATABASE_URL: is missing',
      expect.stringContaining('QUEUE_URL'),
      expect.stringContaining('PORT'),
      expect.stringContaining('PUBLIC_URL'),
      expect.stringContaining('TRUSTED_PROXIES'),
      expect.stringContaining('SESSION_HOURS'),
    ]);
  });

  it.each([
    ['10.0.0.1', true],
    ['10.0.0.0/8, 2001:db8::/32', true],
    ['::1', true],
    ['proxy.example', false],
    ['10.0.0.0/33', false],
    ['10.0.0.0/8/8', false],
    ['10.0.0.0/', false],
  ])('trusts proxies by address or network: %s is %s', (proxies, usable) => {
    expect(problemsOf({ ...minimal, TRUSTED_PROXIES: proxies })).toHaveLength(usable ? 0 : 1);
  });

  it('treats an empty value as absent', () => {
    expect(loadConfig({ ...minimal, SMTP_URL: '' }).smtpUrl).toBeNull();
  });

  it('accepts .env.example as it stands, and the example names every setting', async () => {
    const example = parse(await readFile('.env.example', 'utf8'));
    expect(loadConfig(example)).toMatchObject({ smtpUrl: 'smtp://localhost:1025', trustedProxies: ['127.0.0.1'] });
    const source = await readFile('libs/platform/config/config.ts', 'utf8');
    const settings = [...source.matchAll(/^ {2}([A-Z][A-Z_]+):/gm)].map((match) => match[1]);
    expect(settings.length).toBeGreaterThan(10);
    expect(Object.keys(example)).toEqual(expect.arrayContaining(settings));
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
  }
  return [];
}

function parse(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => /^[A-Z]/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1).replace(/^"|"$/g, '')]),
  );
}
