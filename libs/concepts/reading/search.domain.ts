/**
 * Whether a text holds all words of a query, however German spells or inflects them. The tree in the browser searches by the same rules;
 * test/support/german-search.ts keeps both together.
 */
export function wordsIn(query: string): (text: string) => boolean {
  const stems = folded(query).split(/\s+/).filter(Boolean).map(stem);
  return (text) => {
    const whole = folded(text);
    return stems.every((word) => whole.includes(word));
  };
}

// One spelling for what German writes in several: "Strasse" is "Straße", "Fluechtlinge" is "Flüchtlinge".
function folded(text: string): string {
  return text
    .toLocaleLowerCase('de')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replace(/(?<!q)ue/g, 'u');
}

const endings = ['innen', 'ern', 'em', 'er', 'en', 'es', 'e', 'n', 's'];
const shortestStem = 4;

// The stem is looked for anywhere, so "Kurse" is found in "Sprachkursen": what a dictionary of stems would miss in German compounds.
function stem(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}
