import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { limitRule, limits } from './limits.js';

const schema = buildSchema(`
  type Query { me: Person, people(first: Int, after: String): People, a: Int }
  type People { edges: [Edge!]! }
  type Edge { node: Person! }
  type Person { name: String, friend: Person, friends: [Person!]!, page(first: Int): People }
`);

function refusals(document: string): string[] {
  return validate(schema, parse(document, limits.parseOptions), [...specifiedRules, limitRule]).map((error) => error.message);
}

const nested = (depth: number): string => (depth === 0 ? 'name' : `friend { ${nested(depth - 1)} }`);
const spreads = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => `fragment F${level} on Person { friend { ...F${level + 1} ...F${level + 1} } }`).join(' ');

describe('limits of a document', () => {
  it('lets ordinary documents through', () => {
    expect(refusals('{ me { name friends { name } } people(first: 50) { edges { node { name friend { name } } } } }')).toEqual([]);
  });

  it.each([
    ['depth', `{ me { ${nested(20)} } }`],
    ['depth', `query { me { ...F } } fragment F on Person { ${nested(13)} }`],
    ['depth', `{ me { ... on Person { ${nested(13)} } } }`],
    ['aliases', `{ ${Array.from({ length: 16 }, (_, i) => `x${i}: a`).join(' ')} }`],
    ['aliases', `{ ${Array.from({ length: 16 }, (_, i) => `x${i}: __typename`).join(' ')} }`],
    ['aliases', `{ me { ...F } } fragment F on Person { ${Array.from({ length: 16 }, (_, i) => `x${i}: name`).join(' ')} }`],
    ['directives', `{ me { name ${'@skip(if: false) '.repeat(21)} } }`],
    ['rootFields', `{ ${'a '.repeat(11)} }`],
    ['rootFields', `{ ...F ... on Query { a } } fragment F on Query { ${'a '.repeat(10)} }`],
    ['cost', '{ people(first: 100) { edges { node { page(first: 100) { edges { node { name friend { name friends { name } } } } } } } } }'],
    [
      'cost',
      'query ($n: Int) { people(first: $n) { edges { node { page(first: $n) { edges { node { name friend { name friends { name } } } } } } } } }',
    ],
    ['cost', '{ people(first: 1000000) { edges { node { name } } } }'],
    ['cost', `{ me { ${'friends { '.repeat(8)} name ${'} '.repeat(8)} } }`],
    [
      'cost',
      '{ x: people(first: 100) { edges { node { ...F } } } } fragment F on Person { page(first: 100) { edges { node { name friend { name friends { name } } } } } }',
    ],
  ])('refuses too much %s', (what, document) => {
    expect(refusals(document)).toContainEqual(expect.stringContaining(`for ${what}`));
  });

  it('measures a fragment once, so that a billion laughs cost nothing', () => {
    const laughs = `{ me { ...F0 } } ${spreads(10)} fragment F10 on Person { name }`;
    expect(refusals(laughs)).toEqual([]);
    const more = `{ me { ...F0 } } ${spreads(40)} fragment F40 on Person { name }`;
    expect(refusals(more)).toContainEqual(expect.stringContaining('for depth'));
  });

  it('ends on fragments that spread each other', () => {
    const loop = '{ me { ...A } } fragment A on Person { friend { ...B } } fragment B on Person { friend { ...A } }';
    expect(refusals(loop)).toContainEqual(expect.stringContaining('Cannot spread fragment'));
  });

  it('refuses what there is no root type for', () => {
    expect(refusals('subscription { a }')).toContainEqual('There is no subscription here.');
  });

  it('refuses a document of too many tokens while reading it', () => {
    expect(() => refusals(`{ ${'a '.repeat(2_001)} }`)).toThrow('more that 2000 tokens');
  });
});
