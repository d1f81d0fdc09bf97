/** What a search for German words finds and what not; the tree in the browser and the list of the server must agree on it. */
export const germanSearch = {
  found: [
    ['Strasse', 'An der Hauptstraße'],
    ['fluechtlinge', 'Beratung für Flüchtlinge'],
    ['Flüchtling', 'geflüchtete und Flüchtlinge'],
    ['Sprachkurse', 'Ein Sprachkurs am Abend'],
    ['kurse', 'Teilnahme an Sprachkursen'],
    ['Häuser', 'Wohnhaus'],
    ['Frauen', 'jede Frau'],
    ['Mentorinnen', 'ein Mentor für jeden Betrieb'],
    ['zolkowski', 'Łukasz Żółkowski'],
    ['quelle', 'Quellen'],
    ['1.2.3', '1.2.3 Sprache'],
    ['sprach kurs', 'Kurse für Sprache'],
    ['', 'alles'],
  ],
  missed: [
    ['Sprache Beruf', 'Sprache im Alltag'],
    ['Haus', 'Hof'],
    ['1.2.4', '1.2.3 Sprache'],
  ],
} as const;
