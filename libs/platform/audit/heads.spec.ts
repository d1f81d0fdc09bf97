import fc from 'fast-check';
import { Refused } from '#platform/errors';
import type { ChainState } from './chain-state.js';
import { headsFile, readHeads } from './heads.js';

const chain: ChainState = {
  ...{
    chain: '0199a000-0000-7000-8000-000000000001',
    kind: 'municipality',
    name: 'Stadt Melle',
    headSequence: 12,
    headHash: 'ab'.repeat(32),
    broken: null,
  },
};
const exported = headsFile([chain], new Date('2018-04-09T10:00:00Z'));

describe('exported heads', () => {
  it('come back as they went out', () => {
    expect(readHeads(exported).heads).toEqual([{ chain: chain.chain, kind: 'municipality', sequence: 12, hash: 'ab'.repeat(32) }]);
  });

  it('do not vouch for a broken chain', () => {
    const broken: ChainState = { ...chain, broken: { sequence: 3, reason: 'altered' } };
    expect(() => headsFile([chain, broken], new Date())).toThrow(Refused);
  });

  it('show damage at any place', () => {
    fc.assert(
      fc.property(fc.nat(exported.length - 1), fc.constantFrom('0', '1', 'f', '"', ' '), (position, character) => {
        const damaged = exported.slice(0, position) + character + exported.slice(position + 1);
        const meaning = (text: string): unknown => JSON.parse(text);
        fc.pre(damaged !== exported);
        try {
          if (JSON.stringify(meaning(damaged)) === JSON.stringify(meaning(exported))) return;
        } catch {
          return expect(() => readHeads(damaged)).toThrow();
        }
        expect(() => readHeads(damaged)).toThrow();
      }),
      { numRuns: 500 },
    );
  });
});
