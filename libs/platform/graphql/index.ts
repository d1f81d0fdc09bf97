export { connectionOf, connectionFrom, type Connection, offsetOf, PageArgs } from './connection.js';
export { withDescribedRoots } from './described-roots.js';
export { answerTo, ErrorFilter } from './error-filter.js';
export { GraphqlModule } from './graphql.module.js';
export { idempotent } from './idempotency.js';
export { Problem, problemUnion, registerProblem } from './problem.js';
export { CentsScalar, DateScalar, DateTimeScalar } from './scalars.js';
