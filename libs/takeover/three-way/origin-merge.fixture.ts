import { type Answers, conflictKey, noAnswers } from '#features/concepts/merge/three-way';
import type { Memory } from './local-work.domain.js';
import { firstRelease } from './releases.fixture.js';
import type { Rows } from './rows.js';
import { mergeOrigin, type TakeoverResult } from './origin-merge.js';

export const nothingRemembered: Memory = { ownFields: new Map(), omitted: new Set() };

export function merge(theirs: Rows, mine: Rows, answers: Answers = noAnswers): TakeoverResult {
  return mergeOrigin({ base: firstRelease, theirs, mine }, nothingRemembered, answers);
}

export function answering({ conflicts }: TakeoverResult, choice: 'theirs' | 'mine'): Answers {
  return { ...noAnswers, given: new Map(conflicts.map((conflict) => [conflictKey(conflict), { choice, own: null, mine: conflict.mine }])) };
}
