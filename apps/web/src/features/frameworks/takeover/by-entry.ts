import type { FactPartsFragment as Fact } from '../../../graphql/graphql.js';

/** What changed, put together by the entry it is about. */
export function byEntry(facts: readonly Fact[]): [Fact, ...Fact[]][] {
  const entries = new Map<string, [Fact, ...Fact[]]>();
  facts.forEach((fact) => {
    const known = entries.get(fact.itemId);
    if (known) known.push(fact);
    else entries.set(fact.itemId, [fact]);
  });
  return [...entries.values()];
}
