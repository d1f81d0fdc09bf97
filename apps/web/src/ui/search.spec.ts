import { folded, wordsIn } from './search.js';

const finds = (query: string, text: string) => wordsIn(query)(folded(text));

describe('searching German texts', () => {
  it.each([
    ['Strasse', 'An der Hauptstraße'],
    ['fluechtlinge', 'Beratung für Flüchtlinge'],
    ['Flüchtling', 'geflüchtete und Flüchtlinge'],
    ['kurse', 'Teilnahme an Sprachkursen'],
    ['Häuser', 'Wohnhaus'],
    ['Frauen', 'jede Frau'],
    ['zolkowski', 'Łukasz Żółkowski'],
    ['quelle', 'Quellen'],
    ['1.2.3', '1.2.3 Sprache'],
    ['sprach kurs', 'Kurse für Sprache'],
    ['', 'alles'],
  ])('finds "%s" in "%s"', (query, text) => {
    expect(finds(query, text)).toBe(true);
  });

  it.each([
    ['Sprache Beruf', 'Sprache im Alltag'],
    ['Haus', 'Hof'],
    ['1.2.4', '1.2.3 Sprache'],
  ])('does not find "%s" in "%s"', (query, text) => {
    expect(finds(query, text)).toBe(false);
  });
});
