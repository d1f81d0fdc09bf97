import type { Actor } from '#platform/authorization';
import { ConceptMerges } from '../../libs/concepts/merge/merge.service.js';
import { type ConceptMerge, MergeReader } from '../../libs/concepts/merge/merge-reader.service.js';
import type { FundingCases } from './funding-cases.js';

/** Merges a release into the concept of somebody; `keep` names the items that stay although the district removed them. */
export async function mergeRelease(cases: FundingCases, who: Actor, releaseId: string, keep: ReadonlySet<string>): Promise<void> {
  const [merges, reader] = [cases.get(ConceptMerges), cases.get(MergeReader)];
  const current = (): Promise<ConceptMerge> => cases.as(who, (tx) => reader.inside(tx, who));
  await cases.as(who, (tx) => merges.start(tx, who, releaseId));
  for (const { itemId, field, version } of (await current()).conflicts) {
    const choice = keep.has(itemId) ? 'mine' : 'theirs';
    await cases.as(who, (tx) => merges.decide(tx, who, { itemId, field, expectedVersion: version, choice, own: null }));
  }
  const { version } = await current();
  await cases.as(who, (tx) => merges.finish(tx, who, version));
}
