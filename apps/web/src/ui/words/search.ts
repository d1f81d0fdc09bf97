/** Whether a text holds all words of a query, however German spells or inflects them. */
export function wordsIn(query: string): (foldedText: string) => boolean {
  const stems = stemsOf(query);
  return (text) => stems.every((word) => text.includes(word));
}

const stemsOf = (query: string): string[] => folded(query).split(/\s+/).filter(Boolean).map(stem);

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** A text in pieces, those that the words of a query are found in marked as hits; in the spelling of the text. */
export function hitsIn(query: string): (text: string) => readonly Piece[] {
  const stems = stemsOf(query);
  return (text) => {
    const whole = folded(text);
    const found = stems.filter((word) => whole.includes(word));
    return found.length === 0 ? [{ text, hit: false }] : pieces(text, found);
  };
}

function pieces(text: string, stems: readonly string[]): Piece[] {
  const { letters, origins } = spelled(text);
  const marked = new Uint8Array(text.length);
  for (const word of stems)
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1))
      marked.fill(1, origins[at], origins[at + word.length] ?? text.length);
  return runs(text, marked);
}

function runs(text: string, marked: Uint8Array): Piece[] {
  const found: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && marked[at] === marked[start]) continue;
    found.push({ text: text.slice(start, at), hit: marked[start] === 1 });
    start = at;
  }
  return found;
}

/** The folded text letter by letter, each with the place it comes from: slower than folding, for the few texts that are shown. */
function spelled(text: string): { readonly letters: string; readonly origins: readonly number[] } {
  const plainly = lettersOf(text);
  const kept = plainly.filter(({ letter }, index) => !(letter === 'e' && isUmlaut(plainly[index - 1]?.letter, plainly[index - 2]?.letter)));
  return { letters: kept.map(({ letter }) => letter).join(''), origins: kept.map(({ origin }) => origin) };
}

function lettersOf(text: string) {
  let at = 0;
  return [...text].flatMap((sign) => {
    const origin = at;
    at += sign.length;
    return [...plain(sign)].map((letter) => ({ letter, origin }));
  });
}

const isUmlaut = (vowel: string | undefined, before: string | undefined) =>
  vowel === 'a' || vowel === 'o' || (vowel === 'u' && before !== 'q');

/** One spelling for what German writes in several: "Strasse" is "Straße", "Fluechtlinge" is "Flüchtlinge", capitals and accents do not matter. */
export function folded(text: string): string {
  return plain(text)
    .replaceAll('ae', 'a')
    .replaceAll('oe', 'o')
    .replace(/(?<!q)ue/g, 'u');
}

const plain = (text: string): string =>
  text.toLocaleLowerCase('de').normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l');

const endings = ['innen', 'ern', 'em', 'er', 'en', 'es', 'e', 'n', 's'];
const shortestStem = 4;

// Texts are searched for the stem anywhere, so "Kurse" is found in "Sprachkursen" and "Häuser" in "Wohnhaus".
function stem(word: string): string {
  const ending = endings.find((end) => word.endsWith(end) && word.length - end.length >= shortestStem);
  return ending ? word.slice(0, -ending.length) : word;
}
