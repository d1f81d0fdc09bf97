// Where Word's table of contents names a heading: attributes and field codes, never what people wrote.
const bookmarks = /(?<=w:(?:name|anchor)="_Toc|<w:bookmark(?:Start|End)\b[^>]*w:id="|<w:instrText[^>]*>[^<]*PAGEREF _Toc)\d+/g;

/** The library counts bookmarks on through the life of the process; a document counts its own. */
export function bookmarksCountedAnew(name: string, xml: string): string {
  if (name !== 'word/document.xml') return xml;
  const numbers = new Map<string, string>();
  return xml.replace(bookmarks, (number) => {
    const known = numbers.get(number) ?? String(numbers.size + 1);
    numbers.set(number, known);
    return known;
  });
}
