// What word processors and slides put where a line ends inside a paragraph.
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const controls = /[^\P{Cc}\t\n]/gu;
const halves = /\p{Surrogate}/gu;
const foreign = /[^\P{Cc}\t\n]|[\u2028\u2029\p{Surrogate}]/u;

/**
 * A text as it enters, from wherever it was copied: lines end with \n, other control characters are left out and half of a pair is replaced.
 * PostgreSQL cannot store one of them, XML none; nobody typed them, so nobody has to take them out.
 */
export const enteredText = (text: string): string =>
  foreign.test(text) ? text.replace(lineEnds, '\n').replace(controls, '').replace(halves, '\ufffd') : text;

/** The same for every text in a value; what holds nothing foreign comes back as the very same object. */
export function entered<Value>(value: Value): Value {
  return enteredIn(value) as Value;
}

function enteredIn(value: unknown): unknown {
  if (typeof value === 'string') return enteredText(value);
  if (value === null || typeof value !== 'object' || !holdsForeign(value)) return value;
  if (Array.isArray(value)) return value.map(enteredIn);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, enteredIn(part)]));
}

function holdsForeign(value: unknown): boolean {
  if (typeof value === 'string') return foreign.test(value);
  if (value === null || typeof value !== 'object') return false;
  return Object.values(value).some(holdsForeign);
}
