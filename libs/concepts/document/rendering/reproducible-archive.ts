import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a library leaves in a part that a document must not have. */
type Mend = (name: string, xml: string) => string;

const times = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*(?=<\/)/g;
// The first day the format knows; given by its local parts, which are what an archive holds.
const noTime = new Date(1980, 0, 1);

/** An office file without the hour of its making: parts in a fixed order, every time the day of the content. */
export function reproducibleArchive(bytes: Uint8Array, day: string, mend: Mend): Buffer {
  const dated: Mend = (name, xml) => (name === 'docProps/core.xml' ? xml.replace(times, `$1${day}T00:00:00Z`) : mend(name, xml));
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'));
  const fixed = parts.sort(contentTypesFirst).map(([name, part]) => [name, name.endsWith('.xml') ? mended(name, part, dated) : part]);
  return Buffer.from(zipSync(Object.fromEntries(fixed) as Record<string, Uint8Array>, { mtime: noTime, level: 6 }));
}

// Readers of office files expect the list of types in front.
function contentTypesFirst([one]: [string, unknown], [other]: [string, unknown]): number {
  const rank = (name: string): number => Number(name !== '[Content_Types].xml');
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

function mended(name: string, part: Uint8Array, mend: Mend): Uint8Array {
  return strToU8(mend(name, strFromU8(part)));
}
