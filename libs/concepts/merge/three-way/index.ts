export { mergeRelease, noAnswers } from './merge.domain.js';
export { type Answers, changeKey, conflictKey, type MergeConflict, type MergeNote, type MergeResult } from './merge-result.domain.js';
