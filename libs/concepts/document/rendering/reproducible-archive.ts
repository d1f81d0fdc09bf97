import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const times = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(?=<\/)/g;
// Where Word's table of contents names a heading: attributes and field codes, never what people wrote.
const bookmarks = /(?<=w:(?:name|anchor)="_Toc|<w:bookmark(?:Start|End)\b[^>]*w:id="|<w:instrText[^>]*>[^<]*PAGEREF _Toc)\d+/g;
// The first day the format knows; given by its local parts, which are what an archive holds.
const noTime = new Date(1980, 0, 1);

/** An office file without traces of its making: parts in a fixed order, every time the day of the content, bookmarks counted anew. */
export function reproducibleArchive(bytes: Uint8Array, day: string): Buffer {
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const fixed = parts.sort(contentTypesFirst).map(([name, part]) => [name, mended(name, part, day)]);
  return Buffer.from(zipSync(Object.fromEntries(fixed) as Record<string, Uint8Array>, { mtime: noTime, level: 6 }));
}

// Readers of office files expect the list of types in front.
function contentTypesFirst([one]: [string, unknown], [other]: [string, unknown]): number {
  const rank = (name: string): number => Number(name !== '[Content_Types].xml');
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function mended(name: string, part: Uint8Array, day: string): Uint8Array {
  if (name === 'docProps/core.xml') return strToU8(strFromU8(part).replace(times, `$1${day}T00:00:00Z`));
  return name === 'word/document.xml' ? strToU8(countedAnew(strFromU8(part))) : part;
}

// The library counts bookmarks on through the life of the process.
function countedAnew(xml: string): string {
  const numbers = new Map<string, string>();
  return xml.replace(bookmarks, (number) => {
    const known = numbers.get(number) ?? String(numbers.size + 1);
    numbers.set(number, known);
    return known;
  });
}
