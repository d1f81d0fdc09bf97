// XML knows no control characters and no half of a pair: a document with one of them opens nowhere.
const unprintable = /[^\P{Cc}\t\n\r]|[\p{Surrogate}\ufffe\uffff]/gu;

/** The same value with every text as an office file may hold it. */
export function printable<T>(value: T): T {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? part.replace(unprintable, '') : part))) as T;
}
