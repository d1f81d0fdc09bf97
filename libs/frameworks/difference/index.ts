export { diffReleases } from './difference.domain.js';
export { type ShownChange, shownChanges } from './shown-changes.domain.js';
export { wordDifference } from './words.domain.js';
