/** Whether a text holds all words of a query, however German spells or inflects them. */
export function wordsIn(query: string): (foldedText: string) => boolean {
  const stems = folded(query).split(/\s+/).filter(Boolean).map(stem);
  return (text) => stems.every((word) => text.includes(word));
}

/** One spelling for what German writes in several: "Strasse" is "Straße", "Fluechtlinge" is "Flüchtlinge", capitals and accents do not matter. */
export function folded(text: string): string {
  const plain = text.toLocaleLowerCase('de').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l');
  return plain
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replace(/(?<!q)ue/g, 'u');
}

const endings = ['ern', 'em', 'er', 'en', 'es', 'e', 'n', 's'];
const shortestStem = 4;

// Texts are searched for the stem anywhere, so "Kurse" is found in "Sprachkursen" and "Häuser" in "Wohnhaus".
function stem(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}
