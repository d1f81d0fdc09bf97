// What Fira Sans 4.106 can set, in hexadecimal ranges. A specification sets every character of it under PDF/UA-1.
const ranges = `
  20-7e a0-17e 180-2b2 2b4 2b7-2bc 2bf-2c0 2c6-2c8 2ca-2cc 2ce-2d1 2d4 2d6-2de 2e0-2e9 2ee 300-304 306-30d 30f 311-313
  316-321 323-32d 32f-332 334-336 339-33d 342 345 35c 361 370-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-479 48a-52f 1d4a
  1d6c-1d76 1d91 1dbf 1dc4-1dc9 1e02-1e05 1e0a-1e0f 1e12-1e13 1e1e-1e1f 1e24-1e25 1e2e-1e2f 1e36-1e37 1e3c-1e41 1e44-1e47
  1e4a-1e4d 1e50-1e57 1e5a-1e5b 1e60-1e63 1e6a-1e71 1e78-1e79 1e80-1e85 1e92-1e93 1e9e 1ea0-1ef9 1f00-1f15 1f18-1f1d
  1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4
  1ff6-1ffe 2007-2008 200b-200f 2012-2016 2018-201a 201c-201e 2020-2022 2026 2030 2039-203a 203f 2044 204a 2070 2074-208e
  20ac 20af 20b9-20ba 20bd 210a 2113 2116 2122 2126 212e 2153-215f 2190-2199 21e6-21ea 2202 2205-2206 220f 2211-2212 2215
  2219-221a 221e 222b 2248 2260 2264-2265 22c5 2326-2328 232b 23ce 25af 25ca 27a1 2b05-2b07 2c64-2c66 2c6d 2c71-2c73
  a789-a78d a7aa a7ad-a7ae a7b2-a7b7 ab53 fb01-fb02 1f310
`;

const settable = new RegExp(`^[${classOf(ranges)}\\n]$`, 'u');

/** What editors and phones insert, and what stands for it where the font has no glyph. */
const replacements: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\u2028\u2029]/g, '\n'],
  [/\u202f/g, '\u00a0'],
  [/[\t\u2000-\u2006\u2009\u200a]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/\ufe0e|\ufe0f|[\ufeff\u2060-\u2064\u202a-\u202e\u2066-\u2069]/g, ''],
];

/** Text as the fonts can show it: a character without a glyph becomes ▯, since PDF/UA refuses it and a notice must not fail. */
export function settableText(text: string): string {
  const plain = replacements.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text.normalize('NFC'));
  return Array.from(plain, shownAs).join('');
}

/** Every character the fonts hold. */
export function settableCharacters(): string[] {
  return ranges.trim().split(/\s+/).flatMap(charactersOf);
}

function shownAs(character: string): string {
  if (settable.test(character)) return character;
  const parts = Array.from(character.normalize('NFD'));
  if (parts.length > 1 && parts.every((part) => settable.test(part))) return character;
  return /\p{M}/u.test(character) ? '' : '▯';
}

function classOf(hexadecimal: string): string {
  return hexadecimal
    .trim()
    .replace(/[0-9a-f]+/g, (code) => `\\u{${code}}`)
    .replace(/\s+/g, '');
}

function charactersOf(range: string): string[] {
  const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}
