export * from './answers.js';
export { ConceptMergeModule } from './merge.module.js';
export { mergePolicy } from './merge.policy.js';
export * from './merge-enums.graphql.js';
export { ReleaseName } from './release-name.graphql.js';
export { anotherMergeOpen, noOpenMerge, questionsLeft } from './merge.refusals.js';
