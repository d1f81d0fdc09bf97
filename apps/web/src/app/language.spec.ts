import i18next from 'i18next';
import { counts } from './language.js';

it('groups counts by thousands as the language does, and leaves years and names alone', async () => {
  const texts = { texts: { changed: '{{count}} changed since {{year}} in {{place}}' } };
  const spoken = i18next.createInstance().use(counts);
  await spoken.init({
    lng: 'de',
    defaultNS: 'texts',
    resources: { de: texts, en: texts },
    interpolation: { escapeValue: false, alwaysFormat: true },
  });
  const say = (lng: string) => spoken.t('changed', { lng, defaultValue: '', count: 12_345, year: 2018, place: 'Melle' });
  expect([say('de'), say('en')]).toEqual(['12.345 changed since 2018 in Melle', '12,345 changed since 2018 in Melle']);
});
