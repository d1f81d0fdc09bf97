import type { OverviewQuery } from '../../../graphql/graphql.js';

export type Overview = OverviewQuery['overview'];
type Entry = Overview['work'][number];

/** In the order in which they ask for attention. */
export const workGroups = ['approval', 'date', 'work', 'news'] as const satisfies readonly Entry['group'][];

export function entriesOf(work: readonly Entry[], group: Entry['group']): Entry[] {
  return work.filter((entry) => entry.group === group);
}
