import { byPosition, distinctCodes, mergedOrder } from './arrangement.domain.js';

const ours = (id: string, code: string, own = code) => ({ id, code, own });
const coming = (id: string, code: string) => ({ id, code, own: undefined });
const codesOf = (...entries: Parameters<typeof distinctCodes>[0]) => Object.fromEntries(distinctCodes(entries));

describe('codes', () => {
  it('that are cited here stay, wherever what comes in stands; that takes the next free one', () => {
    expect(codesOf(coming('new', '1.1.2'), ours('ours', '1.1.2'))).toEqual({ ours: '1.1.2', new: '1.1.3' });
  });

  it('that come in stay as they are where nobody uses them: the next free one is none that another entry brings along', () => {
    expect(codesOf(ours('ours', '1'), coming('first', '1'), coming('second', '2'))).toEqual({ ours: '1', first: '3', second: '2' });
  });

  it('of two entries that come in onto used ones are two', () => {
    const entries = [ours('a', '1'), ours('b', '2'), coming('first', '1'), coming('second', '2')];
    expect(codesOf(...entries)).toEqual({ a: '1', b: '2', first: '3', second: '4' });
  });

  it('follow the origin where it renumbered, unless the new one is used here', () => {
    expect(codesOf(ours('known', '1.9', '1.1'))).toEqual({ known: '1.9' });
    expect(codesOf(ours('known', '1.9', '1.1'), ours('ours', '1.9'))).toEqual({ known: '1.10', ours: '1.9' });
  });

  it('keep their width, and get a number where they have none', () => {
    expect(codesOf(ours('a', 'K-08'), coming('b', 'K-08'))).toEqual({ a: 'K-08', b: 'K-09' });
    expect(codesOf(ours('a', 'K'), coming('b', 'K'))).toEqual({ a: 'K', b: 'K-2' });
    expect(codesOf(ours('a', 'K'), ours('b', 'K-2'), coming('c', 'K'))).toEqual({ a: 'K', b: 'K-2', c: 'K-3' });
  });
});

describe('the order of siblings', () => {
  const order = (base: string, theirs: string, mine: string, present = new Set([...theirs, ...mine])) =>
    mergedOrder(present, [...base], [...theirs], [...mine]).join('');

  it('is that of the origin, with what was added here behind what it stood behind', () => {
    expect(order('abc', 'cab', 'axbcy')).toBe('cyaxb');
    expect(order('abc', 'abc', 'xabc')).toBe('xabc');
  });

  it('is the own one where it was changed here, with what comes in behind what it stands behind', () => {
    expect(order('abc', 'abnc', 'cab')).toBe('cabn');
    expect(order('abc', 'nabc', 'cab')).toBe('ncab');
  });

  it('holds what is there', () => {
    expect(order('abc', 'abc', 'axbc', new Set('axc'))).toBe('axc');
    expect(order('abc', 'abnc', 'cab', new Set('ac'))).toBe('ca');
  });

  it('of a list is that of its positions, and of its codes where two share one', () => {
    const list = [
      { code: 'b', position: 1 },
      { code: 'a', position: 1 },
      { code: 'c', position: 0 },
    ];
    expect(list.toSorted(byPosition).map(({ code }) => code)).toEqual(['c', 'a', 'b']);
    expect(
      list
        .toReversed()
        .toSorted(byPosition)
        .map(({ code }) => code),
    ).toEqual(['c', 'a', 'b']);
  });
});
