import type { ProgressPageQuery } from '../../graphql/graphql.js';

export type ProgressPage = ProgressPageQuery['progressPage'];
