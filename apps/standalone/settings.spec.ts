import { readSettings } from './settings.js';

it('needs no setting at all', () => {
  expect(readSettings({})).toMatchObject({ outside: null, port: 3000, host: '127.0.0.1' });
});

it('lists what is wrong with the outside database together with every other wrong value', () => {
  const wrong = { DATABASE_URL: 'mysql://a', PORT: 'eighty', TRUSTED_PROXIES: 'proxy' };
  expect(() => readSettings(wrong)).toThrow(/DATABASE_OWNER_URL.*DATABASE_URL.*PORT.*TRUSTED_PROXIES/s);
  expect(() => readSettings({ DATABASE_OWNER_URL: 'postgres://owner@db/kreisweit', PORT: 'eighty' })).toThrow(/DATABASE_URL.*PORT/s);
});
